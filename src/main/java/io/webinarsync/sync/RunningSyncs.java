package io.webinarsync.sync;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/** The syncs that run in this process, each with the means to stop it. */
@ApplicationScoped
class RunningSyncs {

  private final Map<UUID, CompletableFuture<Void>> cancellations = new ConcurrentHashMap<>();

  /** Notes a run; the answer completes when the run is to stop. */
  Uni<Void> opened(UUID syncId) {
    CompletableFuture<Void> cancellation = new CompletableFuture<>();
    cancellations.put(syncId, cancellation);
    return Uni.createFrom().completionStage(cancellation);
  }

  void closed(UUID syncId) {
    cancellations.remove(syncId);
  }

  /** Tells a run to stop; false where there is none here. */
  boolean cancel(UUID syncId) {
    Optional<CompletableFuture<Void>> running = Optional.ofNullable(cancellations.get(syncId));
    running.ifPresent(cancellation -> cancellation.complete(null));
    return running.isPresent();
  }
}
