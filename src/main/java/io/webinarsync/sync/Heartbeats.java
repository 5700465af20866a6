package io.webinarsync.sync;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Gives a sign of life for every sync that runs here and for all that wait to be claimed, with one
 * statement. Lease, takeover and stale marking rest on it; it starts and ends nothing.
 */
@ApplicationScoped
class Heartbeats {

  private static final Logger LOG = Logger.getLogger(Heartbeats.class);

  private static final String BEAT =
      """
      insert into sync_heartbeats as beat (sync_id, heartbeat_at, status, progress_percentage)
      select id, now(), status, progress_percentage
        from zoom_sync_logs
       where status in ('started', 'running')
         and (status = 'started' or (id = any($1) and owner = $2))
       order by id
          on conflict on constraint sync_heartbeats_one_per_sync
          do update
         set heartbeat_at = excluded.heartbeat_at,
             status = excluded.status,
             progress_percentage = excluded.progress_percentage
      """;

  private final Pool pool;
  private final RunningSyncs running;
  private final Replica replica;
  private final Duration interval;
  private @Nullable Cancellable ticking;

  Heartbeats(Pool pool, RunningSyncs running, Replica replica, SyncConfig config) {
    this.pool = pool;
    this.running = running;
    this.replica = replica;
    this.interval = config.heartbeatInterval();
  }

  void begin(@Observes StartupEvent started) {
    ticking =
        Multi.createFrom()
            .ticks()
            .every(interval)
            .onOverflow()
            .drop()
            .onItem()
            .transformToUniAndConcatenate(tick -> beat())
            .subscribe()
            .with(beat -> {}, failure -> LOG.error("No more signs of life", failure));
  }

  @PreDestroy
  void end() {
    if (ticking != null) {
      ticking.cancel();
    }
  }

  /** One sign of life; a database that is away is waited for until the next. */
  Uni<Void> beat() {
    return pool.preparedQuery(BEAT)
        .execute(Tuple.of(running.ids(), replica.name()))
        .replaceWithVoid()
        .onFailure()
        .recoverWithItem(
            failure -> {
              LOG.warnf("No sign of life could be given: %s", failure.getMessage());
              return null;
            });
  }
}
