package io.webinarsync.sync;

import io.vertx.mutiny.sqlclient.Row;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What Zoom announced against what is stored.
 *
 * @param webinarId Zoom's id; null where it is about a whole host, which then stands in the details
 * @param announced what Zoom said; null where it says nothing
 * @param gapReason why something is missing; null where it is whole
 */
@Schema(name = "Reconciliation")
record ReconciliationView(
    UUID id,
    @Schema(examples = "98765432101") @Nullable String webinarId,
    @Schema(examples = "webinars") String stream,
    @Nullable Integer announced,
    int stored,
    @Schema(examples = "500 Zoom has an error of its own") @Nullable String gapReason,
    Map<String, Object> details) {

  static ReconciliationView from(Row row) {
    Long webinarId = row.getLong("webinar_id");
    return new ReconciliationView(
        row.getUUID("id"),
        webinarId == null ? null : webinarId.toString(),
        row.getString("stream"),
        row.getInteger("announced"),
        row.getInteger("stored"),
        row.getString("gap_reason"),
        row.getJsonObject("details").getMap());
  }
}
