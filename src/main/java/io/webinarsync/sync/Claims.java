package io.webinarsync.sync;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import io.webinarsync.platform.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/**
 * Claims syncs that wait because a person asked for them, the oldest first, whichever replica
 * accepted them. One whose Zoom account is at work on another living replica is left to that one,
 * since Zoom's limits are per account. A sync that this process has claimed without hearing of it,
 * because the answer was lost, is claimed again.
 */
@ApplicationScoped
class Claims {

  /** Claims wait for each other, so that two of one account do not go to two replicas. */
  private static final String ONE_AT_A_TIME =
      "select pg_advisory_xact_lock(hashtext('webinar-sync claims'))";

  private static final String WAITING =
      """
      select 1
        from zoom_sync_logs
       where status in ('started', 'running')
         and (status = 'started' or (owner = $1 and id <> all($2)))
       limit 1
      """;

  private static final String CLAIM =
      """
      update zoom_sync_logs
         set status = 'running',
             owner = $1,
             fence = fence + 1,
             started_at = coalesce(started_at, now()),
             updated_at = now()
       where id = (select waiting.id
                     from zoom_sync_logs waiting
                     join zoom_connections connection
                       on connection.id = waiting.connection_id
                    where (waiting.status = 'started'
                           and not exists (
                               select
                                 from zoom_sync_logs other
                                 join zoom_connections theirs
                                   on theirs.id = other.connection_id
                                 left join sync_heartbeats beat
                                   on beat.sync_id = other.id
                                where other.status = 'running'
                                  and other.owner <> $1
                                  and coalesce(theirs.zoom_account_id, theirs.client_id, theirs.id::text)
                                      = coalesce(connection.zoom_account_id, connection.client_id, connection.id::text)
                                  and coalesce(beat.heartbeat_at, other.started_at)
                                      > now() - make_interval(secs => $3)))
                       or (waiting.status = 'running'
                           and waiting.owner = $1
                           and waiting.id <> all($2))
                    order by waiting.id
                    limit 1
                      for update of waiting skip locked)
      returning id, connection_id, fence, sync_type, streams, from_time, to_time, started_at,
                metadata ->> 'traceparent' as trace_parent
      """;

  private final RunDatabase database;
  private final Replica replica;
  private final SyncConfig config;

  Claims(RunDatabase database, Replica replica, SyncConfig config) {
    this.database = database;
    this.replica = replica;
    this.config = config;
  }

  /**
   * The next sync, now running under a new fence; empty where none waits.
   *
   * @param known the syncs that this process has heard of
   */
  Uni<Optional<Claim>> next(UUID[] known) {
    return database
        .with(pool -> pool.preparedQuery(WAITING).execute(Tuple.of(replica.name(), known)))
        .flatMap(
            waiting ->
                waiting.rowCount() == 0
                    ? Uni.createFrom().item(Optional.empty())
                    : database.with(
                        pool -> pool.withTransaction(transaction -> claimed(transaction, known))));
  }

  private Uni<Optional<Claim>> claimed(SqlConnection transaction, UUID[] known) {
    return transaction
        .query(ONE_AT_A_TIME)
        .execute()
        .chain(
            () ->
                transaction
                    .preparedQuery(CLAIM)
                    .execute(Tuple.of(replica.name(), known, config.lease().toSeconds())))
        .map(rows -> Rows.first(rows, Claim::from));
  }
}
