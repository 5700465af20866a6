package io.webinarsync.progress;

import io.vertx.core.json.JsonObject;
import org.jspecify.annotations.Nullable;

/**
 * Something that a sync tells. An event is kept in the transaction that does what it tells of. The
 * last one, {@code ended}, is told by the database itself with the sync's final state. Texts hold
 * no personal data and no secret.
 */
public sealed interface ProgressEvent {

  /** The event's name in the stream. */
  String name();

  /** Its kind in {@code sync_progress_updates.update_type}. */
  String updateType();

  /** What happened, as a sentence for a person; absent where the details say it all. */
  default @Nullable String message() {
    return null;
  }

  /** The event's data, with the event's name under {@code event}. */
  default JsonObject details() {
    return new JsonObject().put("event", name());
  }

  /**
   * A phase has begun.
   *
   * @param phase {@code initializing}, {@code listing}, {@code processing} or {@code finalizing}
   */
  record PhaseBegun(String phase) implements ProgressEvent {

    @Override
    public String name() {
      return "phase";
    }

    @Override
    public String updateType() {
      return "status";
    }

    @Override
    public JsonObject details() {
      return ProgressEvent.super.details().put("phase", phase);
    }
  }

  /**
   * How far the sync is.
   *
   * @param total webinars known so far
   * @param done webinars kept, skipped or failed
   * @param etaSeconds time left in seconds; null until it means something
   */
  record Progressed(int total, int done, @Nullable Long etaSeconds) implements ProgressEvent {

    @Override
    public String name() {
      return "progress";
    }

    @Override
    public String updateType() {
      return "progress";
    }

    @Override
    public JsonObject details() {
      return ProgressEvent.super
          .details()
          .put("total", total)
          .put("done", done)
          .put("etaSeconds", etaSeconds);
    }
  }

  /**
   * The webinar that the sync has just kept.
   *
   * @param webinarId Zoom's id
   * @param topic its topic; null where it has none
   */
  record WebinarKept(long webinarId, @Nullable String topic) implements ProgressEvent {

    @Override
    public String name() {
      return "webinar";
    }

    @Override
    public String updateType() {
      return "webinar";
    }

    @Override
    public JsonObject details() {
      return ProgressEvent.super
          .details()
          .put("webinarId", Long.toString(webinarId))
          .put("topic", topic);
    }
  }

  /** Something worth knowing that needs no action. */
  record Logged(String message) implements ProgressEvent {

    @Override
    public String name() {
      return "log";
    }

    @Override
    public String updateType() {
      return "info";
    }
  }

  /**
   * Something that the sync could not bring.
   *
   * @param code HTTP status and Zoom's code, such as {@code 404/3001}, or a word
   * @param webinarId the webinar that is missing; null where it is about more than one
   */
  record ProblemMet(String code, String message, @Nullable Long webinarId)
      implements ProgressEvent {

    @Override
    public String name() {
      return "problem";
    }

    @Override
    public String updateType() {
      return "error";
    }

    @Override
    public JsonObject details() {
      return ProgressEvent.super
          .details()
          .put("code", code)
          .put("webinarId", webinarId == null ? null : Long.toString(webinarId));
    }
  }
}
