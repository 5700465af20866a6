package io.webinarsync.zoom;

import java.time.Duration;
import java.util.Optional;

/** One attempt of a call that failed, with what was decided about the next one. */
final class FailedAttempt extends RuntimeException {

  private final transient ZoomError error;
  private final transient Optional<Duration> delay;

  private FailedAttempt(ZoomError error, Optional<Duration> delay) {
    super(error.code(), null, false, false);
    this.error = error;
    this.delay = delay;
  }

  /** There will be another after that wait. */
  static FailedAttempt beforeAnother(ZoomError error, Duration delay) {
    return new FailedAttempt(error, Optional.of(delay));
  }

  /** There will be no other. */
  static FailedAttempt last(ZoomError error) {
    return new FailedAttempt(error, Optional.empty());
  }

  static boolean mayBeRepeated(Throwable failure) {
    return failure instanceof FailedAttempt attempt && attempt.delay.isPresent();
  }

  static long delayInMillis(Throwable failure) {
    return failure instanceof FailedAttempt attempt
        ? attempt.delay.orElse(Duration.ZERO).toMillis()
        : 0;
  }

  /** The failure as the caller of the call is told it. */
  static Throwable told(Throwable failure) {
    return failure instanceof FailedAttempt attempt ? new ZoomException(attempt.error) : failure;
  }
}
