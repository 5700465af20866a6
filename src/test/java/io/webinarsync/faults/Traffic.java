package io.webinarsync.faults;

import java.time.Instant;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** When Zoom was called, by whomever. */
final class Traffic {

  private final Queue<Instant> calls = new ConcurrentLinkedQueue<>();

  /** One more call, now. */
  void note() {
    calls.add(Instant.now());
  }

  /** How many calls there were since the last {@link #forget()}. */
  int count() {
    return calls.size();
  }

  List<Instant> calls() {
    return List.copyOf(calls);
  }

  void forget() {
    calls.clear();
  }
}
