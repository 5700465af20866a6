package io.webinarsync.zoom;

import java.time.Duration;
import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Retry policies for tests. */
final class Retries {

  private Retries() {}

  /** The table as the database is seeded with it. */
  static RetryPolicies seeded() {
    return policies(Retries::seed);
  }

  /** As many for every type, a millisecond apart. */
  static RetryPolicies quick(int retries) {
    return policies(
        type ->
            new RetryPolicy(type, retries, Duration.ofMillis(1), Duration.ofMillis(5), 2, true));
  }

  private static RetryPolicies policies(Function<ErrorType, RetryPolicy> policy) {
    return new RetryPolicies(
        Arrays.stream(ErrorType.values()).collect(Collectors.toMap(type -> type, policy)));
  }

  private static RetryPolicy seed(ErrorType type) {
    return switch (type) {
      case RATE_LIMIT -> policy(type, 5, 60_000, 300_000);
      case NETWORK_ERROR -> policy(type, 3, 2_000, 30_000);
      case AUTH_ERROR -> policy(type, 2, 5_000, 15_000);
      case SERVER_ERROR -> policy(type, 3, 5_000, 60_000);
      case TIMEOUT -> policy(type, 2, 10_000, 30_000);
      case DEFAULT -> policy(type, 3, 1_000, 60_000);
    };
  }

  private static RetryPolicy policy(ErrorType type, int retries, long first, long longest) {
    return new RetryPolicy(
        type, retries, Duration.ofMillis(first), Duration.ofMillis(longest), 2, true);
  }
}
