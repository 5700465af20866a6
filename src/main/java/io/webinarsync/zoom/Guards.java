package io.webinarsync.zoom;

import static java.time.temporal.ChronoUnit.MILLIS;

import io.smallrye.faulttolerance.api.TypedGuard;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.util.TypeLiteral;

/**
 * Makes the guards under which calls are tried again. Whether and when is for the failed attempt to
 * say, so the guard's own limits (3 retries, 3 minutes, 200 ms of jitter) are all taken off.
 */
final class Guards {

  private static final int UNLIMITED = -1;
  private static final int NONE = 0;

  private Guards() {}

  static TypedGuard<Uni<Object>> retrying() {
    return retries().build();
  }

  /** With at most that many attempts at once; the others queue, and a waiting retry is not one. */
  static TypedGuard<Uni<Object>> retryingWithin(int concurrency) {
    return retries()
        .withBulkhead()
        .limit(concurrency)
        .queueSize(Integer.MAX_VALUE - concurrency)
        .done()
        .build();
  }

  private static TypedGuard.Builder<Uni<Object>> retries() {
    return TypedGuard.create(new TypeLiteral<Uni<Object>>() {})
        .withRetry()
        .maxRetries(UNLIMITED)
        .maxDuration(NONE, MILLIS)
        .delay(NONE, MILLIS)
        .jitter(NONE, MILLIS)
        .whenException(FailedAttempt::mayBeRepeated)
        .withCustomBackoff()
        .strategy(() -> FailedAttempt::delayInMillis)
        .done()
        .done();
  }
}
