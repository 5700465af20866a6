package io.webinarsync.sync;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import io.webinarsync.platform.Rows;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Looks once a second at what becomes of syncs elsewhere: runs whose sync was cancelled on another
 * replica, or is theirs no longer, are stopped; so are those that do not move; and what waits is
 * offered to a free slot. It makes no sync.
 */
@ApplicationScoped
class RunWatch {

  private static final Logger LOG = Logger.getLogger(RunWatch.class);
  private static final Duration INTERVAL = Duration.ofSeconds(1);

  private static final String OURS =
      """
      select id,
             cancel_requested_at is not null as is_to_be_cancelled
        from zoom_sync_logs
       where id = any($1)
         and status = 'running'
         and owner = $2
      """;

  private final Pool pool;
  private final RunningSyncs running;
  private final Dispatcher dispatcher;
  private final Cancellation cancellation;
  private final Replica replica;
  private final Duration stallAfter;
  private @Nullable Cancellable ticking;

  RunWatch(
      Pool pool,
      RunningSyncs running,
      Dispatcher dispatcher,
      Cancellation cancellation,
      Replica replica,
      SyncConfig config) {
    this.pool = pool;
    this.running = running;
    this.dispatcher = dispatcher;
    this.cancellation = cancellation;
    this.replica = replica;
    this.stallAfter = config.stallAfter();
  }

  void begin(@Observes StartupEvent started) {
    ticking =
        Multi.createFrom()
            .ticks()
            .every(INTERVAL)
            .onOverflow()
            .drop()
            .onItem()
            .transformToUniAndConcatenate(tick -> look())
            .subscribe()
            .with(look -> {}, failure -> LOG.error("Runs are watched no more", failure));
  }

  @PreDestroy
  void end() {
    if (ticking != null) {
      ticking.cancel();
    }
  }

  /** One look; a database that is away is looked at again a second later. */
  Uni<Void> look() {
    return Uni.createFrom()
        .voidItem()
        .invoke(this::stopStalled)
        .chain(this::stopForeign)
        .chain(cancellation::overrule)
        .invoke(dispatcher::offer)
        .onFailure()
        .invoke(failure -> LOG.debugf("Runs could not be watched: %s", failure.getMessage()))
        .onFailure()
        .recoverWithNull();
  }

  private void stopStalled() {
    running.all().stream()
        .filter(control -> control.hasStalledFor(stallAfter))
        .forEach(
            control -> {
              LOG.errorf("Sync %s has made no progress for %s", control.syncId(), stallAfter);
              control.stop(Stop.STALLED);
            });
  }

  private Uni<Void> stopForeign() {
    List<RunControl> controls = running.all();
    UUID[] ids = controls.stream().map(RunControl::syncId).toArray(UUID[]::new);
    return ids.length == 0
        ? Uni.createFrom().voidItem()
        : pool.preparedQuery(OURS)
            .execute(Tuple.of(ids, replica.name()))
            .map(rows -> Rows.mapped(rows, Function.identity()))
            .invoke(ours -> stopForeign(controls, ours))
            .replaceWithVoid();
  }

  private static void stopForeign(List<RunControl> controls, List<Row> ours) {
    Map<UUID, Boolean> cancelled =
        ours.stream()
            .collect(
                Collectors.toMap(
                    row -> row.getUUID("id"), row -> row.getBoolean("is_to_be_cancelled")));
    controls.forEach(
        control -> {
          if (!cancelled.containsKey(control.syncId())) {
            control.stop(Stop.LOST);
          } else if (Boolean.TRUE.equals(cancelled.get(control.syncId()))) {
            control.stop(Stop.CANCELLED);
          }
        });
  }
}
