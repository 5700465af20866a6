package io.webinarsync.sync;

import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A call of a sync that did not succeed at once.
 *
 * @param type kind of error, as in the retry policies
 * @param code HTTP status and Zoom's code, such as {@code 404/3001}, or a word
 * @param webinarId Zoom's id; null where it is about more than one webinar
 * @param retryCount how often it was tried again
 * @param resolved whether a retry brought what the call was made for
 */
@Schema(name = "SyncError")
record SyncErrorView(
    UUID id,
    @Schema(examples = "server_error") String type,
    @Schema(examples = "503") @Nullable String code,
    String message,
    @Schema(examples = "98765432101") @Nullable String webinarId,
    @Nullable String stream,
    int retryCount,
    boolean resolved,
    Instant at) {

  static SyncErrorView from(Row row) {
    Long webinarId = row.getLong("webinar_id");
    return new SyncErrorView(
        row.getUUID("id"),
        row.getString("error_type"),
        row.getString("error_code"),
        row.getString("error_message"),
        webinarId == null ? null : webinarId.toString(),
        row.getString("stream"),
        row.getInteger("retry_count"),
        row.getBoolean("resolved"),
        row.getOffsetDateTime("created_at").toInstant());
  }
}
