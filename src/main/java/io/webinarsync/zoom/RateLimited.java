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
}
