package io.webinarsync.progress;

import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An event as it stands in the log, and as the messages of a sync show it.
 *
 * @param seq number of the event, rising within a sync; the id in the stream
 * @param event its name: {@code phase}, {@code progress}, {@code webinar}, {@code log}, {@code
 *     problem} or {@code ended}
 * @param percentage the sync's percentage then
 */
public record RecordedEvent(
    @Schema(examples = "42") long seq,
    @Schema(examples = "log") String event,
    @Nullable String message,
    Map<String, Object> details,
    @Schema(examples = "17") @Nullable Integer percentage,
    Instant at) {

  static final String ENDED = "ended";

  static RecordedEvent from(Row row) {
    JsonObject details = row.getJsonObject("details").copy();
    Object name = details.remove("event");
    return new RecordedEvent(
        row.getLong("seq"),
        String.valueOf(name),
        row.getString("message"),
        details.getMap(),
        row.getInteger("progress_percentage"),
        row.getOffsetDateTime("created_at").toInstant());
  }

  boolean isLast() {
    return event.equals(ENDED);
  }
}
