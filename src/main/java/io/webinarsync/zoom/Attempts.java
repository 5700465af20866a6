package io.webinarsync.zoom;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.DoubleSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The attempts at one call: counts what they met, and decides by the policies whether there is
 * another. An attempt follows the one before, so nothing here is met by two threads at once.
 */
final class Attempts {

  /** Hears what becomes of the attempts. */
  interface Listener {

    default void retrying(ZoomError error, int retry, Duration delay) {}

    default void recovered(ZoomError lastError, int retries) {}

    default void gaveUp(ZoomError error, int retries) {}
  }

  private final RetryPolicies policies;
  private final DoubleSupplier chance;
  private final Listener listener;
  private final Map<ErrorType, Integer> timesMet = new EnumMap<>(ErrorType.class);
  private int retries;
  private boolean renewed;
  private @Nullable ZoomError last;

  Attempts(RetryPolicies policies, DoubleSupplier chance, Listener listener) {
    this.policies = policies;
    this.chance = chance;
    this.listener = listener;
  }

  /** An attempt has failed: the failure that says how it goes on. */
  Throwable failed(Throwable failure) {
    return failure instanceof ZoomException zoom ? judged(zoom.error()) : failure;
  }

  /** An attempt has succeeded. */
  void succeeded() {
    if (last != null) {
      listener.recovered(last, retries);
    }
  }

  /** Whether the token may be renewed; once in a call, and no policy counts it. */
  boolean mayRenew() {
    return !renewed;
  }

  /** The call is repeated at once with a renewed token. */
  void repeating(ZoomError error) {
    renewed = true;
    retrying(error, Duration.ZERO);
  }

  private FailedAttempt judged(ZoomError error) {
    int times = timesMet.merge(error.type(), 1, Integer::sum);
    RetryPolicy policy = error.governedBy(policies);
    return error.isTransient() && policy.allows(times)
        ? again(
            error, error.retryAfter().orElseGet(() -> policy.delay(times, chance.getAsDouble())))
        : finished(error);
  }

  private FailedAttempt again(ZoomError error, Duration delay) {
    retrying(error, delay);
    return FailedAttempt.beforeAnother(error, delay);
  }

  private void retrying(ZoomError error, Duration delay) {
    last = error;
    listener.retrying(error, ++retries, delay);
  }

  /** What a page token's end means is for the reader of the list to tell. */
  private FailedAttempt finished(ZoomError error) {
    if (error.consequence() == Consequence.NOTHING_THERE) {
      succeeded();
    } else if (!(error instanceof PageTokenExpired)) {
      listener.gaveUp(error, retries);
    }
    return FailedAttempt.last(error);
  }
}
