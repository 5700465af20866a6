package io.webinarsync.sync;

import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;

/**
 * Claims waiting syncs while there is a free slot, and roots their runs. What waits is what a
 * person asked for, and nothing else: the dispatcher makes no sync.
 */
@ApplicationScoped
class Dispatcher {

  private static final Logger LOG = Logger.getLogger(Dispatcher.class);

  private final Claims claims;
  private final SyncRun run;
  private final SyncTraces traces;
  private final RunningSyncs running;
  private final Vertx vertx;
  private final int slots;
  private final AtomicInteger taken = new AtomicInteger();
  private final Permits claiming = new Permits(1);
  private volatile boolean isClosed;

  Dispatcher(
      Claims claims,
      SyncRun run,
      SyncTraces traces,
      RunningSyncs running,
      Vertx vertx,
      SyncConfig config) {
    this.claims = claims;
    this.run = run;
    this.traces = traces;
    this.running = running;
    this.vertx = vertx;
    this.slots = config.maxConcurrent();
  }

  /** Takes the next waiting sync, if a slot is free; returns at once. */
  void offer() {
    if (!isClosed && taken.getAndUpdate(count -> Math.min(count + 1, slots)) < slots) {
      VertxContext.createNewDuplicatedContext(vertx.getOrCreateContext())
          .runOnContext(ignored -> runNext());
    }
  }

  /** From now on nothing more is claimed here. */
  void close() {
    isClosed = true;
  }

  /** Whether nothing runs here, nor is about to. */
  boolean isAtRest() {
    return taken.get() == 0;
  }

  private void runNext() {
    claiming
        .with(this::claimed)
        .flatMap(claim -> claim.map(this::ran).orElseGet(() -> Uni.createFrom().item(false)))
        .subscribe()
        .with(this::released, this::failed);
  }

  /** Noted as running before another claim is made, which would take it for one nobody runs. */
  private Uni<Optional<Claim>> claimed() {
    return isClosed
        ? Uni.createFrom().item(Optional.empty())
        : claims
            .next(running.known())
            .invoke(claim -> claim.map(Claim::syncId).map(running::opened).ifPresent(this::noted));
  }

  /** Where the service began to stop while this was being claimed, it is told now. */
  private void noted(RunControl control) {
    if (isClosed) {
      control.stop(Stop.SHUTDOWN);
    }
  }

  private Uni<Boolean> ran(Claim claim) {
    RunControl control = running.find(claim.syncId()).orElseThrow();
    return traces
        .around(claim, () -> run.run(claim, control))
        .onFailure()
        .invoke(() -> running.givenUp(claim.syncId()))
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
    LOG.error("A sync could not be claimed, or not be settled: its lease will run out", failure);
    taken.decrementAndGet();
  }
}
