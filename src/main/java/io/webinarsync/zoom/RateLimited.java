package io.webinarsync.zoom;

import java.time.Duration;
import java.util.Optional;

/**
 * More calls than the account may make just now.
 *
 * @param perSecond whether Zoom says that it is the limit per second, which a second's pause cures
 * @param retryAfter the wait that Zoom named
 */
public record RateLimited(boolean perSecond, Optional<Duration> retryAfter) implements ZoomError {

  private static final Duration A_SECOND = Duration.ofSeconds(1);

  @Override
  public ErrorType type() {
    return ErrorType.RATE_LIMIT;
  }

  @Override
  public String code() {
    return "429/429";
  }

  @Override
  public String message() {
    return "The Zoom account has reached its rate limit.";
  }

  @Override
  public Consequence consequence() {
    return Consequence.RETRY;
  }

  /** The table's delay is for a limit that says nothing; one per second is over in a second. */
  @Override
  public RetryPolicy governedBy(RetryPolicies policies) {
    RetryPolicy policy = policies.of(type());
    return perSecond ? policy.startingWith(A_SECOND, 2) : policy;
  }

  /** How long the account should send nothing of that label; none where Zoom gave no hint. */
  Optional<Duration> pause() {
    return retryAfter.or(() -> perSecond ? Optional.of(A_SECOND) : Optional.empty());
  }
}
