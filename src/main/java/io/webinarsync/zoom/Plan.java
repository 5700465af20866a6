package io.webinarsync.zoom;

import java.util.Arrays;
import java.util.Locale;

/**
 * The plan of a Zoom account, which sets its rate limits. Zoom does not tell it: it is configured,
 * and {@link #PRO} where nobody said. Source: Zoom API, Rate limits.
 */
public enum Plan {
  FREE,
  PRO,
  BUSINESS_PLUS;

  private final String value = name().toLowerCase(Locale.ROOT);

  /** The name in the API and in the database, such as {@code business_plus}. */
  public String value() {
    return value;
  }

  /**
   * The plan of that name.
   *
   * @throws IllegalArgumentException where there is none
   */
  public static Plan of(String value) {
    return Arrays.stream(values())
        .filter(plan -> plan.value.equals(value))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("There is no such plan: " + value));
  }
}
