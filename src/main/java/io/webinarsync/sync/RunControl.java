package io.webinarsync.sync;

import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** How a run is steered from outside, and when it last moved. */
final class RunControl {

  private final UUID syncId;
  private final Clock clock;
  private final CompletableFuture<Stop> stop = new CompletableFuture<>();
  private final Permits writing = new Permits(1);
  private volatile Instant lastMove;

  RunControl(UUID syncId, Clock clock) {
    this.syncId = syncId;
    this.clock = clock;
    this.lastMove = clock.instant();
  }

  UUID syncId() {
    return syncId;
  }

  /** Tells the run to stop; what it was told first counts. */
  void stop(Stop reason) {
    stop.complete(reason);
  }

  /** Completes when the run is to stop. */
  Uni<Stop> stopped() {
    return Uni.createFrom().completionStage(stop::copy);
  }

  /** Writes of a run wait for each other here, and not with a connection in their hands. */
  <T> Uni<T> write(Supplier<Uni<T>> work) {
    return writing.with(work);
  }

  /** Something came of the run's work: a call to Zoom was made, or something was kept. */
  void moved() {
    lastMove = clock.instant();
  }

  /** Whether nothing has come of the run for that long. */
  boolean hasStalledFor(Duration time) {
    return lastMove.plus(time).isBefore(clock.instant());
  }
}
