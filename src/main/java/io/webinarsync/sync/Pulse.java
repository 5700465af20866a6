package io.webinarsync.sync;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import java.util.ArrayList;
import java.util.List;

/**
 * By which listing tells reading that there is more in the queue, or that no more will come. A
 * reader notes the count before it looks, so that a beat between its look and its wait is not lost.
 */
final class Pulse {

  private long count;
  private boolean isFinished;
  private final List<UniEmitter<? super Void>> waiting = new ArrayList<>();

  /** How often it has beaten. */
  synchronized long count() {
    return count;
  }

  /** Whether the last beat has come. */
  synchronized boolean isFinished() {
    return isFinished;
  }

  /** There is more. */
  void beat() {
    release(false);
  }

  /** There will be no more. */
  void finish() {
    release(true);
  }

  /** Completes at the first beat after the given count, at once where that has come. */
  Uni<Void> after(long seen) {
    return Uni.createFrom().emitter(emitter -> park(seen, emitter));
  }

  private void park(long seen, UniEmitter<? super Void> emitter) {
    synchronized (this) {
      if (count == seen && !isFinished) {
        waiting.add(emitter);
        return;
      }
    }
    emitter.complete(null);
  }

  private void release(boolean isLast) {
    List<UniEmitter<? super Void>> released;
    synchronized (this) {
      count++;
      isFinished |= isLast;
      released = List.copyOf(waiting);
      waiting.clear();
    }
    released.forEach(emitter -> emitter.complete(null));
  }
}
