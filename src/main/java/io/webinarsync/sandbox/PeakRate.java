package io.webinarsync.sandbox;

import java.util.ArrayDeque;

/** The most events within any one second, wherever that second begins. Not safe for threads. */
final class PeakRate {

  private static final long SECOND = 1_000_000_000L;

  private final ArrayDeque<Long> lastSecond = new ArrayDeque<>();
  private int most;

  void add(long nanos) {
    while (!lastSecond.isEmpty() && nanos - lastSecond.getFirst() >= SECOND) {
      lastSecond.removeFirst();
    }
    lastSecond.addLast(nanos);
    most = Math.max(most, lastSecond.size());
  }

  int most() {
    return most;
  }

  void reset() {
    lastSecond.clear();
    most = 0;
  }
}
