package io.webinarsync.zoom;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.Function;

/**
 * The plan of a Zoom account, which sets its rate limits. Zoom does not tell it: it is configured,
 * and {@link #PRO} where nobody said. Source: Zoom API, Rate limits.
 */
public enum Plan {
  FREE(RateLimits::free),
  PRO(RateLimits::pro),
  BUSINESS_PLUS(RateLimits::businessPlus);

  private final String value = name().toLowerCase(Locale.ROOT);

  @SuppressWarnings("ImmutableEnumChecker") // a reference to a method holds no state
  private final Function<RateLimits, PlanLimits> limits;

  Plan(Function<RateLimits, PlanLimits> limits) {
    this.limits = limits;
  }

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

  /** What of these limits is for this plan. */
  PlanLimits limits(RateLimits all) {
    return limits.apply(all);
  }
}
