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

  /** Refuses what cannot be a policy. */
  public RetryPolicy {
    if (maxRetries < 0 || multiplier < 1 || initialDelay.isNegative() || maxDelay.isNegative()) {
      throw new IllegalArgumentException("Not a retry policy for " + errorType.value());
    }
  }
}
