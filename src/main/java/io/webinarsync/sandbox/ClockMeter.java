package io.webinarsync.sandbox;

import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Instant;

/** The sandbox's clock as buckets read it. */
record ClockMeter(Clock clock) implements TimeMeter {

  @Override
  public long currentTimeNanos() {
    Instant now = clock.instant();
    return now.getEpochSecond() * 1_000_000_000L + now.getNano();
  }

  @Override
  public boolean isWallClockBased() {
    return true;
  }
}
