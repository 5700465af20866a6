package io.webinarsync.sync;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.webinarsync.webinars.ExpiredWebinar;
import io.webinarsync.webinars.HeldInstance;
import io.webinarsync.zoom.PastInstance;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A time that a webinar took place, as Zoom's history tells it. Source: Zoom API, Get history
 * meeting and webinar list.
 *
 * @param item as Zoom sent it, without NUL characters
 */
record PastWebinar(PastInstance instance, JsonNode item) {

  /** Zoom's word for a webinar; meetings stand in the same list. */
  private static final String WEBINAR = "Webinar";

  /** The entry, where it is one of a webinar and names it. */
  static Optional<PastWebinar> of(JsonNode sent) {
    JsonNode item = Cleaned.of(sent);
    long id = item.path("meeting_id").asLong();
    String uuid = item.path("meeting_uuid").asText("");
    boolean isWebinar = WEBINAR.equalsIgnoreCase(item.path("type").asText(WEBINAR));
    return isWebinar && id > 0 && !uuid.isEmpty()
        ? Optional.of(new PastWebinar(new PastInstance(id, uuid), item))
        : Optional.empty();
  }

  long webinarId() {
    return instance.webinarId();
  }

  JsonNode zone() {
    return item.path("timezone");
  }

  Optional<Instant> start() {
    return Times.instant(item.path("start_time"), zone());
  }

  /** Whose webinar it was; empty text where Zoom did not tell. */
  String hostEmail() {
    return item.path("host_email").asText("");
  }

  /** What is known of the webinar itself. */
  ExpiredWebinar expired() {
    return new ExpiredWebinar(
        webinarId(),
        instance.uuid(),
        text("topic"),
        start(),
        Optional.ofNullable(duration()),
        text("host_email"));
  }

  /** The instance as the list of a webinar's instances would tell it. */
  ObjectNode listed() {
    ObjectNode listed = JsonNodeFactory.instance.objectNode().put("uuid", instance.uuid());
    listed.set("start_time", item.path("start_time"));
    return listed;
  }

  /** The same with what the history knows beyond it. */
  HeldInstance completed(HeldInstance held) {
    Instant end =
        held.endTime() == null
            ? Times.instant(item.path("end_time"), zone()).orElse(null)
            : held.endTime();
    return new HeldInstance(
        held.webinarId(),
        held.uuid(),
        held.attendance(),
        held.participantsCount(),
        end,
        held.duration() == null ? duration() : held.duration());
  }

  private @Nullable Integer duration() {
    JsonNode minutes = Values.count(item.path("duration"));
    return minutes.isNull() ? null : Integer.valueOf(minutes.asInt());
  }

  private Optional<String> text(String field) {
    JsonNode text = Values.text(item.path(field));
    return text.isNull() ? Optional.empty() : Optional.of(text.asText());
  }
}
