package io.webinarsync.sync;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import java.util.ArrayList;
import java.util.List;

/**
 * Whether a stream can be read at all. The first call finds out while the others wait: where the
 * app lacks the scope, one call is refused and no more are made.
 */
final class StreamDoor {

  private enum State {
    UNTRIED,
    TRIED,
    OPEN,
    SHUT
  }

  private final List<UniEmitter<? super Boolean>> waiting = new ArrayList<>();
  private State state = State.UNTRIED;

  /** Whether the stream may be read; who is let in first must say what came of it. */
  Uni<Boolean> enter() {
    return Uni.createFrom().emitter(caller -> admit(caller));
  }

  /** The stream can be read, or at least others may try. */
  void open() {
    settle(State.OPEN);
  }

  /** The stream cannot be read; true for the first who says so. */
  boolean shut() {
    return settle(State.SHUT);
  }

  private void admit(UniEmitter<? super Boolean> caller) {
    boolean mayEnter;
    synchronized (this) {
      if (state == State.TRIED) {
        waiting.add(caller);
        return;
      }
      mayEnter = state != State.SHUT;
      state = state == State.UNTRIED ? State.TRIED : state;
    }
    caller.complete(mayEnter);
  }

  private boolean settle(State found) {
    List<UniEmitter<? super Boolean>> released;
    synchronized (this) {
      if (state == State.SHUT || state == found) {
        return false;
      }
      state = found;
      released = List.copyOf(waiting);
      waiting.clear();
    }
    released.forEach(caller -> caller.complete(found == State.OPEN));
    return true;
  }
}
