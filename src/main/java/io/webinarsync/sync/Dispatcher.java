package io.webinarsync.sync;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import io.webinarsync.platform.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;

/**
 * Claims accepted syncs while there is a free slot, and roots their runs. It claims what a person
 * asked this replica for, and nothing else: neither the start of the service nor time brings it to
 * look.
 */
@ApplicationScoped
class Dispatcher {

  private static final Logger LOG = Logger.getLogger(Dispatcher.class);

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
      returning id, connection_id, fence, sync_type, from_time, to_time, started_at
      """;

  private final Pool pool;
  private final Replica replica;
  private final SyncRun run;
  private final RunningSyncs running;
  private final Vertx vertx;
  private final int slots;
  private final AtomicInteger taken = new AtomicInteger();

  Dispatcher(
      Pool pool,
      Replica replica,
      SyncRun run,
      RunningSyncs running,
      Vertx vertx,
      SyncConfig config) {
    this.pool = pool;
    this.replica = replica;
    this.run = run;
    this.running = running;
    this.vertx = vertx;
    this.slots = config.maxConcurrent();
  }

  /** Takes the next accepted sync, if a slot is free; returns at once. */
  void offer() {
    if (taken.getAndUpdate(count -> Math.min(count + 1, slots)) < slots) {
      vertx.getOrCreateContext().runOnContext(ignored -> runNext());
    }
  }

  private void runNext() {
    claim()
        .flatMap(claim -> claim.map(this::ran).orElseGet(() -> Uni.createFrom().item(false)))
        .subscribe()
        .with(this::released, this::failed);
  }

  private Uni<Optional<Claim>> claim() {
    return pool.preparedQuery(CLAIM)
        .execute(Tuple.of(replica.name()))
        .map(rows -> Rows.first(rows, Claim::from));
  }

  private Uni<Boolean> ran(Claim claim) {
    return run.run(claim, running.opened(claim.syncId()))
        .onTermination()
        .invoke(() -> running.closed(claim.syncId()))
        .replaceWith(true);
  }

  private void released(boolean hasRun) {
    taken.decrementAndGet();
    if (hasRun) {
      offer();
    }
  }

  private void failed(Throwable failure) {
    LOG.error("A sync could not be settled: its lease will run out", failure);
    released(true);
  }
}
