package io.webinarsync.sandbox;

import java.time.Duration;
import java.time.Instant;

/**
 * The time between somebody's joining and leaving.
 *
 * @param join when it began
 * @param seconds how long it was
 */
record Session(Instant join, long seconds) {

  Instant leave() {
    return join.plusSeconds(seconds);
  }

  /** From one second of the instance to another, some milliseconds later. */
  static Session between(Instance instance, long from, long to, Duration later) {
    return new Session(instance.start().plusSeconds(from).plus(later), to - from);
  }
}
