package io.webinarsync.zoom;

import static java.util.Objects.requireNonNull;

import java.util.Map;

/**
 * The retry policies of one sync, as they stood when it began.
 *
 * @param byType the policies; {@link ErrorType#DEFAULT} must be among them
 */
public record RetryPolicies(Map<ErrorType, RetryPolicy> byType) {

  /** Refuses to be without a default. */
  public RetryPolicies {
    byType = Map.copyOf(byType);
    if (!byType.containsKey(ErrorType.DEFAULT)) {
      throw new IllegalArgumentException("The default retry policy is missing");
    }
  }

  /** The policy of that type, else the default one. */
  public RetryPolicy of(ErrorType type) {
    return requireNonNull(byType.getOrDefault(type, byType.get(ErrorType.DEFAULT)));
  }
}
