package io.webinarsync.zoom;

import java.time.Duration;

/**
 * How often and how soon a failed call is tried again.
 *
 * @param errorType the failures that it is for
 * @param maxRetries most retries within one call for failures of this type, 0 or more
 * @param initialDelay wait before the first retry
 * @param maxDelay longest wait, which jitter does not exceed
 * @param multiplier growth of the wait from one retry to the next, 1 or more
 * @param enabled whether there are retries at all
 */
public record RetryPolicy(
    ErrorType errorType,
    int maxRetries,
    Duration initialDelay,
    Duration maxDelay,
    double multiplier,
    boolean enabled) {

  private static final double SPREAD = 0.25;

  /** Refuses what cannot be a policy. */
  public RetryPolicy {
    if (maxRetries < 0 || multiplier < 1 || initialDelay.isNegative() || maxDelay.isNegative()) {
      throw new IllegalArgumentException("Not a retry policy for " + errorType.value());
    }
  }

  /** Whether one that was met so often within a call is tried again. */
  boolean allows(int timesMet) {
    return enabled && timesMet <= maxRetries;
  }

  /**
   * The wait after that many failures: growing, spread by a quarter to either side so that calls
   * that failed together do not come back together, and never above {@link #maxDelay}.
   *
   * @param timesMet from 1
   * @param chance from 0 to 1
   */
  Duration delay(int timesMet, double chance) {
    double grown = initialDelay.toMillis() * Math.pow(multiplier, timesMet - 1.0);
    double spread = grown * (1 - SPREAD + 2 * SPREAD * chance);
    return Duration.ofMillis((long) Math.min(spread, (double) maxDelay.toMillis()));
  }

  /** The same policy with another first wait and another growth. */
  RetryPolicy startingWith(Duration delay, double growth) {
    return new RetryPolicy(errorType, maxRetries, delay, maxDelay, growth, enabled);
  }
}
