package io.webinarsync.connections;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Work that is done once for all who want it at the same time. Whoever comes while it is under way
 * shares its outcome; whoever comes later begins anew. One who leaves does not end it for the
 * others. Each gets the outcome on their own Vert.x context, whoever's context it was made on.
 */
final class SingleFlight<K, V> {

  private final ConcurrentMap<K, Uni<V>> underWay = new ConcurrentHashMap<>();

  /** The outcome of the work under this key, which is begun where it is not under way. */
  Uni<V> join(K key, Supplier<Uni<V>> work) {
    return Uni.createFrom()
        .deferred(() -> onContext(Vertx.currentContext(), begunOrJoined(key, work)));
  }

  private Uni<V> begunOrJoined(K key, Supplier<Uni<V>> work) {
    return underWay.computeIfAbsent(key, wanted -> begun(wanted, work));
  }

  private Uni<V> begun(K key, Supplier<Uni<V>> work) {
    return Uni.createFrom()
        .deferred(work::get)
        .onTermination()
        .invoke(() -> underWay.remove(key))
        .memoize()
        .indefinitely();
  }

  private Uni<V> onContext(@Nullable Context context, Uni<V> outcome) {
    if (context == null) {
      return outcome;
    }
    return outcome.emitOn(task -> context.runOnContext(unused -> task.run()));
  }
}
