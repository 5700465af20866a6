package io.webinarsync.maintenance;

import io.vertx.mutiny.sqlclient.Row;
import io.webinarsync.platform.Rows;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An active sync that has given no sign of life for ten minutes, whoever owns it.
 *
 * @param startedAt when it began to run; null while it waits
 * @param lastHeartbeat before the first one, when the sync was accepted
 * @param minutesSinceHeartbeat how long it has been silent
 */
@Schema(name = "SilentSync")
record SilentSyncView(
    UUID syncId,
    UUID connectionId,
    @Nullable Instant startedAt,
    Instant lastHeartbeat,
    @Schema(examples = "12.5") double minutesSinceHeartbeat) {

  static SilentSyncView from(Row row) {
    return new SilentSyncView(
        row.getUUID("sync_id"),
        row.getUUID("connection_id"),
        Rows.instant(row, "started_at"),
        row.getOffsetDateTime("last_heartbeat").toInstant(),
        row.getDouble("minutes_since_heartbeat"));
  }
}
