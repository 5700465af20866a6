package io.webinarsync.sync;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.Supplier;

/** Lets so many through at once; the others wait in the order in which they came. */
final class Permits {

  private final Deque<Permit> waiting = new ArrayDeque<>();
  private int free;

  Permits(int most) {
    this.free = most;
  }

  /** Does the work once it is let through; gives way again when the work ends or is given up. */
  <T> Uni<T> with(Supplier<Uni<T>> work) {
    return Uni.createFrom()
        .deferred(
            () -> {
              Permit permit = new Permit();
              return Uni.createFrom()
                  .<Void>emitter(permit::ask)
                  .chain(() -> work.get())
                  .onTermination()
                  .invoke(permit::giveBack);
            });
  }

  private synchronized Optional<Permit> returned(Permit permit) {
    if (waiting.remove(permit)) {
      return Optional.empty();
    }
    Optional<Permit> next = Optional.ofNullable(waiting.poll());
    if (next.isEmpty()) {
      free++;
    }
    return next;
  }

  private synchronized boolean isLetThrough(Permit permit) {
    if (free == 0) {
      waiting.add(permit);
      return false;
    }
    free--;
    return true;
  }

  /** One that is asked for, and given back once. */
  private final class Permit {

    private Optional<UniEmitter<? super Void>> asking = Optional.empty();

    void ask(UniEmitter<? super Void> emitter) {
      asking = Optional.of(emitter);
      if (isLetThrough(this)) {
        pass();
      }
    }

    void giveBack() {
      returned(this).ifPresent(Permit::pass);
    }

    private void pass() {
      asking.ifPresent(emitter -> emitter.complete(null));
    }
  }
}
