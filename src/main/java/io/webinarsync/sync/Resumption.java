package io.webinarsync.sync;

import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import io.webinarsync.platform.ProblemException;
import io.webinarsync.platform.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Goes on with an ended sync: what it had listed to the end is not listed again, and what it had
 * kept whole is not read again. What had a gap, or was under way, is.
 */
@ApplicationScoped
class Resumption {

  /** A sync that was ended without being completed, and that no completed one has followed. */
  static final String IS_RESUMABLE =
      """
      log.status in ('failed', 'cancelled')
      and not exists (select 1
                        from zoom_sync_logs later
                       where later.connection_id = log.connection_id
                         and later.id > log.id
                         and later.status = 'completed')
      """;

  private static final String FIND =
      """
      select log.connection_id, log.sync_type, log.streams, log.metadata
        from zoom_sync_logs log
       where log.id = $1
         and log.user_id = $2
      """;

  /** One whose owner is dead can be gone on with, too: the start of a sync ends it. */
  private static final String RESUMABLE_OR_DEAD =
      """
      select 1
        from zoom_sync_logs log
       where log.id = $1
         and ((%s) or (%s))
      """
          .formatted(IS_RESUMABLE, StartSql.IS_DEAD);

  private static final String RESUMABLE =
      """
      select 1
        from zoom_sync_logs log
       where log.id = $1
         and (%s)
      """
          .formatted(IS_RESUMABLE);

  /** What the ended sync (%1$s) named as missing. */
  static final String GAPS =
      """
      select webinar_id, stream, details ->> 'hostId' as host_id
        from sync_reconciliations
       where sync_id = %1$s
         and gap_reason is not null
      """;

  /** Whether it had listed a host to the end; needs {@code gap}. */
  static final String IS_LISTED =
      """
      state.sync_id = %1$s
         and state.state_data @> '{"complete": true}'
         and not exists (select from gap where gap.host_id = state.state_data ->> 'hostId')
      """;

  /** What becomes of an item of its queue; a stream left out for all leaves no webinar whole. */
  static final String STATUS =
      """
      case when item.processing_status in ('completed', 'skipped')
            and not exists (select
                              from gap
                             where gap.webinar_id = item.webinar_id
                                or (gap.webinar_id is null
                                    and gap.stream <> 'webinars'))
           then item.processing_status
           else 'pending' end
      """;

  private static final String TAKE_ALONG =
      """
      with gap as (
          %s
      ), listed as (
          insert into sync_state (sync_id, connection_id, state_type, state_data, total_items)
          select $1, connection_id, state_type, state_data, total_items
            from sync_state state
           where %s
          returning state_data ->> 'hostId' as host_id
      ), taken as (
          insert into webinar_sync_queue
                 (sync_id, webinar_id, webinar_type, host_id, list_hash, priority,
                  processing_status, error_message, completed_at)
          select $1, item.webinar_id, item.webinar_type, item.host_id, item.list_hash, item.priority,
                 whole.status,
                 case when whole.status = 'pending' then null else item.error_message end,
                 case when whole.status = 'pending' then null else now() end
            from webinar_sync_queue item
            join listed
              on listed.host_id = item.host_id
           cross join lateral (
                     select %s as status) whole
           where item.sync_id = $2
          returning webinar_id, processing_status
      ), proof as (
          insert into sync_reconciliations
                 (sync_id, webinar_id, stream, announced, stored, gap_reason, details)
          select $1, proof.webinar_id, proof.stream, proof.announced, proof.stored,
                 proof.gap_reason, proof.details
            from sync_reconciliations proof
            join taken
              on taken.webinar_id = proof.webinar_id
             and taken.processing_status = 'completed'
           where proof.sync_id = $2
      ), counted as (
          select count(*)::integer as total,
                 (count(*) filter (where processing_status = 'completed'))::integer as kept,
                 (count(*) filter (where processing_status = 'skipped'))::integer as skipped
            from taken
      )
      update zoom_sync_logs log
         set total_items = counted.total,
             processed_items = counted.kept,
             skipped_items = counted.skipped
        from counted
       where log.id = $1
      """
          .formatted(GAPS.formatted("$2"), IS_LISTED.formatted("$2"), STATUS);

  private final Pool pool;

  Resumption(Pool pool) {
    this.pool = pool;
  }

  /** What a request asks for; an order to go on with a sync is that sync's own. */
  Uni<SyncOrder> order(SyncRequest request, String owner) {
    return request
        .resumption()
        .map(ended -> order(ended, owner).map(request::agreeingWith))
        .orElseGet(() -> Uni.createFrom().item(request.toOrder()));
  }

  /** Fails where a sync started now could not go on with that one, however long it is dead. */
  Uni<Void> requireResumable(UUID syncId, Duration lease) {
    return pool.preparedQuery(RESUMABLE_OR_DEAD)
        .execute(Tuple.of(syncId, lease.toSeconds()))
        .invoke(Resumption::requireOne)
        .replaceWithVoid();
  }

  /** The order of a sync of the caller's, which need not be one that can be gone on with. */
  private Uni<SyncOrder> order(UUID syncId, String owner) {
    return pool.preparedQuery(FIND)
        .execute(Tuple.of(syncId, owner))
        .map(rows -> Rows.first(rows, row -> order(syncId, row)))
        .map(found -> found.orElseThrow(ProblemException::notFound));
  }

  /**
   * Takes along what the order's predecessor had done; does nothing for an order without one. Fails
   * where the predecessor cannot be gone on with.
   */
  Uni<Void> takeAlong(SqlConnection transaction, UUID syncId, SyncOrder order) {
    return order
        .resumeOf()
        .map(predecessor -> takeAlong(transaction, syncId, predecessor))
        .orElseGet(() -> Uni.createFrom().voidItem());
  }

  private static Uni<Void> takeAlong(SqlConnection transaction, UUID syncId, UUID predecessor) {
    return transaction
        .preparedQuery(RESUMABLE)
        .execute(Tuple.of(predecessor))
        .invoke(Resumption::requireOne)
        .chain(() -> transaction.preparedQuery(TAKE_ALONG).execute(Tuple.of(syncId, predecessor)))
        .replaceWithVoid();
  }

  private static void requireOne(RowSet<Row> resumable) {
    if (resumable.rowCount() == 0) {
      throw SyncProblems.notResumable();
    }
  }

  private static SyncOrder order(UUID syncId, Row row) {
    return new SyncOrder(
        row.getUUID("connection_id"),
        SyncMode.of(row.getString("sync_type")),
        range(row.getJsonObject("metadata")),
        List.of(row.getArrayOfStrings("streams")),
        Optional.of(syncId));
  }

  private static Optional<DayRange> range(JsonObject metadata) {
    return Optional.ofNullable(metadata.getString("from"))
        .map(
            from ->
                new DayRange(
                    LocalDate.parse(from),
                    LocalDate.parse(metadata.getString("to")),
                    ZoneId.of(metadata.getString("zone"))));
  }
}
