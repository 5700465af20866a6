package io.webinarsync.sandbox;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/**
 * How long the sandbox takes to answer.
 *
 * @param fixed the least time
 * @param jitter up to so much is added, at random
 */
public record Latency(Duration fixed, Duration jitter) {

  /** Answers at once. */
  public static final Latency NONE = new Latency(Duration.ZERO, Duration.ZERO);

  /** The time for one answer. */
  Duration next() {
    return fixed.plusNanos(ThreadLocalRandom.current().nextLong(jitter.toNanos() + 1));
  }
}
