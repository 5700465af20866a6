package io.webinarsync.zoom;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.BandwidthBuilder;
import io.github.bucket4j.BucketConfiguration;
import java.time.Duration;

/**
 * How closely calls follow each other: evenly, with a tenth of a second's worth ahead at the most
 * so that a late timer is made up for. Half a percent is left to clocks that differ.
 *
 * @param perSecond calls a second that are allowed, above 0
 */
record Pace(double perSecond) {

  private static final double USED = 0.995;
  private static final double NANOS_PER_SECOND = 1e9;
  private static final int BURSTS_PER_SECOND = 10;

  /** Most calls that may go out at once. */
  long burst() {
    return Math.max(1, (long) (perSecond / BURSTS_PER_SECOND));
  }

  /** Calls that would go out in that time, rounded up. */
  long permitsIn(long nanos) {
    return (long) Math.ceil(nanos / (double) nanosPerPermit());
  }

  Bandwidth bandwidth() {
    return BandwidthBuilder.builder()
        .capacity(burst())
        .refillGreedy(1, Duration.ofNanos(nanosPerPermit()))
        .build();
  }

  BucketConfiguration configuration() {
    return BucketConfiguration.builder().addLimit(bandwidth()).build();
  }

  private long nanosPerPermit() {
    return (long) Math.ceil(NANOS_PER_SECOND / (perSecond * USED));
  }
}
