package io.webinarsync.sync;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import io.webinarsync.platform.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Claims syncs that this replica has accepted, the oldest first. */
@ApplicationScoped
class Claims {

  private static final String CLAIM =
      """
      update zoom_sync_logs
         set status = 'running',
             fence = fence + 1,
             started_at = now(),
             updated_at = now()
       where id = (select id
                     from zoom_sync_logs
                    where owner = $1
                      and status = 'started'
                    order by id
                    limit 1
                      for update skip locked)
      returning id, connection_id, fence, sync_type, streams, from_time, to_time, started_at
      """;

  private final Pool pool;
  private final Replica replica;

  Claims(Pool pool, Replica replica) {
    this.pool = pool;
    this.replica = replica;
  }

  /** The next sync, now running under a new fence; empty where none waits. */
  Uni<Optional<Claim>> next() {
    return pool.preparedQuery(CLAIM)
        .execute(Tuple.of(replica.name()))
        .map(rows -> Rows.first(rows, Claim::from));
  }
}
