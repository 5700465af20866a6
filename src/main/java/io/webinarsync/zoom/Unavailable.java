package io.webinarsync.zoom;

import java.time.Duration;
import java.util.Optional;

/** Zoom, or the way to it, failed in a manner that may pass: 5xx, reset, time-out, unreadable. */
public record Unavailable(
    ErrorType type, String code, String message, Optional<Duration> retryAfter)
    implements ZoomError {

  /** Refused, reset, unknown name, broken off: no whole answer came. */
  static Unavailable network() {
    return of(ErrorType.NETWORK_ERROR, "network", "The connection to Zoom failed.");
  }

  /** No whole answer came in time. */
  static Unavailable timeout() {
    return of(ErrorType.TIMEOUT, "timeout", "Zoom did not answer in time.");
  }

  /** An answer came, but not in the form that was agreed. */
  static Unavailable unreadable() {
    return of(ErrorType.SERVER_ERROR, "unreadable", "Zoom's answer could not be read.");
  }

  private static Unavailable of(ErrorType type, String code, String message) {
    return new Unavailable(type, code, message, Optional.empty());
  }

  @Override
  public Consequence consequence() {
    return Consequence.RETRY;
  }
}
