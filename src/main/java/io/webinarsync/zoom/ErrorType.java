package io.webinarsync.zoom;

import java.util.Arrays;
import java.util.Locale;

/** What kind of failure it was, which says by which {@link RetryPolicy} it is tried again. */
public enum ErrorType {
  RATE_LIMIT,
  NETWORK_ERROR,
  AUTH_ERROR,
  SERVER_ERROR,
  TIMEOUT,
  /** All else; also the policy for a type that has none of its own. */
  DEFAULT;

  private final String value = name().toLowerCase(Locale.ROOT);

  /** The name in the API and in the database, such as {@code rate_limit}. */
  public String value() {
    return value;
  }

  /**
   * The type of that name.
   *
   * @throws IllegalArgumentException where there is none
   */
  public static ErrorType of(String value) {
    return Arrays.stream(values())
        .filter(type -> type.value.equals(value))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("There is no such error type: " + value));
  }
}
