package io.webinarsync.zoom;

import java.time.Duration;
import java.util.Optional;

/** Zoom, or the way to it, failed in a manner that may pass: 5xx, reset, time-out, unreadable. */
public record Unavailable(
    ErrorType type, String code, String message, Optional<Duration> retryAfter)
    implements ZoomError {

  @Override
  public Consequence consequence() {
    return Consequence.RETRY;
  }
}
