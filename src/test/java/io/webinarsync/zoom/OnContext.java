package io.webinarsync.zoom;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.inject.spi.CDI;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** Runs what the service runs: on one Vert.x context. */
final class OnContext {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private OnContext() {}

  /** The item, which must come within a minute. */
  static <T> T await(Uni<T> uni) {
    return moved(uni).await().atMost(PATIENCE);
  }

  /** The item to come. */
  static <T> CompletableFuture<T> begin(Uni<T> uni) {
    return moved(uni).subscribeAsCompletionStage();
  }

  /** The error with which it fails, which it must. */
  static ZoomError failure(Uni<?> uni) {
    return await(
            uni.map(item -> new ZoomException(new NothingThere("none", "It did not fail.")))
                .onFailure(ZoomException.class)
                .recoverWithItem(failure -> (ZoomException) failure))
        .error();
  }

  private static <T> Uni<T> moved(Uni<T> uni) {
    Context context = CDI.current().select(Vertx.class).get().getOrCreateContext();
    return uni.runSubscriptionOn(work -> context.runOnContext(ignored -> work.run()));
  }
}
