package io.webinarsync.sync;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** How long at least one of many was at something. */
final class Stopwatch {

  private final Clock clock;
  private Duration total = Duration.ZERO;
  private Instant since;
  private int atIt;

  Stopwatch(Clock clock) {
    this.clock = clock;
    this.since = clock.instant();
  }

  /** One more begins. */
  synchronized void begin() {
    if (atIt++ == 0) {
      since = clock.instant();
    }
  }

  /** One of them ends. */
  synchronized void end() {
    if (--atIt == 0) {
      total = total.plus(Duration.between(since, clock.instant()));
    }
  }

  /** The time so far, in which one or more were at it. */
  synchronized Duration total() {
    return atIt == 0 ? total : total.plus(Duration.between(since, clock.instant()));
  }
}
