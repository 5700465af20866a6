package io.webinarsync.sync;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
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

  private final Claims claims;
  private final SyncRun run;
  private final RunningSyncs running;
  private final Vertx vertx;
  private final int slots;
  private final AtomicInteger taken = new AtomicInteger();

  Dispatcher(Claims claims, SyncRun run, RunningSyncs running, Vertx vertx, SyncConfig config) {
    this.claims = claims;
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
    claims
        .next()
        .flatMap(claim -> claim.map(this::ran).orElseGet(() -> Uni.createFrom().item(false)))
        .subscribe()
        .with(this::released, this::failed);
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
