package io.webinarsync.zoom;

import io.smallrye.mutiny.Uni;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;

/**
 * Carries it to the attempt under way that nobody waits for the call any longer. The guard does not
 * carry a cancellation on: without this the request would run to its end, and its retries after it.
 */
final class Abandonment {

  private final CompletableFuture<Object> declared = new CompletableFuture<>();

  /** Nobody waits any longer. */
  void declare() {
    declared.completeExceptionally(new CancellationException());
  }

  /** The attempt, broken off where nobody waits for it. */
  Uni<Object> breaksOff(Uni<Object> attempt) {
    return Uni.combine().any().of(Uni.createFrom().completionStage(declared::copy), attempt);
  }
}
