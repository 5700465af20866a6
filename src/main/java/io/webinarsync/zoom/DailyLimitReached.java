package io.webinarsync.zoom;

import java.time.Instant;

/**
 * The account has used up its calls of the day. Waiting for hours is no retry: the sync ends and
 * can be resumed.
 *
 * @param resumeAt when calls are allowed again: as Zoom says, else the next midnight in UTC, at
 *     most a day ahead
 */
public record DailyLimitReached(Instant resumeAt) implements ZoomError {

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
    return "The Zoom account has reached its daily rate limit.";
  }

  @Override
  public Consequence consequence() {
    return Consequence.END_SYNC;
  }
}
