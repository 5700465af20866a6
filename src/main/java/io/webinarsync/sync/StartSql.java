package io.webinarsync.sync;

import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The statements of a start. */
final class StartSql {

  /** A sync at work whose owner has been silent for longer than the lease ($2, in seconds). */
  static final String IS_DEAD =
      """
      log.status in ('started', 'running')
         and coalesce((select beat.heartbeat_at
                         from sync_heartbeats beat
                        where beat.sync_id = log.id), log.created_at)
             < now() - make_interval(secs => $2)
      """;

  /** Ends a sync whose owner has been silent for longer than the lease ($2, in seconds). */
  static final String TAKE_OVER =
      """
      update zoom_sync_logs log
         set status = 'failed',
             ended_at = now(),
             duration_seconds = extract(epoch from now() - coalesce(log.started_at, log.created_at))::integer,
             ended_by = 'takeover',
             end_reason = 'Its owner gave no sign of life, and a new sync was asked for',
             updated_at = now()
       where log.connection_id = $1
         and %s
      """
          .formatted(IS_DEAD);

  static final String INSERT =
      """
      insert into zoom_sync_logs
             (id, connection_id, user_id, requested_by, idempotency_key, request_hash,
              sync_type, from_time, to_time, streams, owner, metadata, resume_of)
      values ($1, $2, $3, $3, $4, $5, $6, $7, $8, $9, $10, $11::text::jsonb, $12)
          on conflict do nothing
      """;

  static final String EXISTING =
      """
      select id,
             request_hash,
             idempotency_key is not distinct from $2 and $2 is not null and user_id = $1 as is_of_same_key
        from zoom_sync_logs
       where (user_id = $1 and idempotency_key = $2)
          or (connection_id = $3 and status in ('started', 'running'))
      """;

  private StartSql() {}

  /** The parameters of {@link #INSERT}. */
  static Tuple row(UUID id, SyncOrder order, Requester requester, String owner) {
    return Tuple.from(
        new @Nullable Object[] {
          id,
          order.connectionId(),
          requester.subject(),
          requester.idempotencyKey().orElse(null),
          requester.requestHash(),
          order.mode().value(),
          utc(order.range(), DayRange::start),
          utc(order.range(), DayRange::end),
          order.streams().toArray(String[]::new),
          owner,
          metadata(order.range()).encode(),
          order.resumeOf().orElse(null)
        });
  }

  private static @Nullable OffsetDateTime utc(
      Optional<DayRange> range, Function<DayRange, Instant> moment) {
    return range.map(moment).map(instant -> instant.atOffset(ZoneOffset.UTC)).orElse(null);
  }

  private static JsonObject metadata(Optional<DayRange> range) {
    JsonObject metadata = new JsonObject();
    range.ifPresent(
        days ->
            metadata
                .put("from", days.from().toString())
                .put("to", days.to().toString())
                .put("zone", days.zone().getId()));
    SyncTraces.parent().ifPresent(parent -> metadata.put("traceparent", parent));
    return metadata;
  }
}
