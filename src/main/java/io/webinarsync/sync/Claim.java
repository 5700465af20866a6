package io.webinarsync.sync;

import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * A sync that this process has claimed, and may write for as long as the fence is the row's.
 *
 * @param streams what to copy
 * @param startedAt when it was claimed, by the database's clock; the sync's one notion of now
 * @param window what a date-range sync is limited to
 * @param traceParent the span of the request that asked for it, as W3C's Trace Context writes it
 */
record Claim(
    UUID syncId,
    UUID connectionId,
    long fence,
    SyncMode mode,
    Set<SyncStream> streams,
    Optional<Window> window,
    Instant startedAt,
    Optional<String> traceParent) {

  /** A stretch of time, the end excluded. */
  record Window(Instant start, Instant end) {}

  static Claim from(Row row) {
    return new Claim(
        row.getUUID("id"),
        row.getUUID("connection_id"),
        row.getLong("fence"),
        SyncMode.of(row.getString("sync_type")),
        streams(row),
        Optional.ofNullable(row.getOffsetDateTime("from_time"))
            .map(
                from -> new Window(from.toInstant(), row.getOffsetDateTime("to_time").toInstant())),
        row.getOffsetDateTime("started_at").toInstant(),
        Optional.ofNullable(row.getString("trace_parent")));
  }

  /** The same sync where nothing is known to compare with: a delta reads all then. */
  Claim readingAll() {
    return new Claim(
        syncId, connectionId, fence, mode.knowing(false), streams, window, startedAt, traceParent);
  }

  private static Set<SyncStream> streams(Row row) {
    return SyncStream.named(row.getArrayOfStrings("streams"))
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(SyncStream.class)));
  }
}
