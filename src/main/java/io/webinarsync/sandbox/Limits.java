package io.webinarsync.sandbox;

import static io.webinarsync.sandbox.RateLabel.HEAVY;
import static io.webinarsync.sandbox.RateLabel.LIGHT;
import static io.webinarsync.sandbox.RateLabel.MEDIUM;
import static io.webinarsync.sandbox.RateLabel.RESOURCE_INTENSIVE;
import static java.util.stream.Collectors.toMap;

import java.util.Map;

/**
 * How many calls an account may make. A label without a number is not limited. Source: Zoom API,
 * Rate limits, as of 2026-03.
 *
 * @param rates calls a second; for resource-intensive ones calls a minute
 * @param daily calls a day, from midnight UTC on; heavy and resource-intensive ones share that of
 *     heavy
 */
public record Limits(Map<RateLabel, Long> rates, Map<RateLabel, Long> daily) {

  /** No limit at all. */
  public static final Limits NONE = new Limits(Map.of(), Map.of());

  /** A free account's. */
  public static final Limits FREE =
      new Limits(
          Map.of(LIGHT, 4L, MEDIUM, 2L, HEAVY, 1L, RESOURCE_INTENSIVE, 10L),
          Map.of(LIGHT, 6_000L, MEDIUM, 2_000L, HEAVY, 1_000L));

  /** A Pro account's. */
  public static final Limits PRO =
      new Limits(
          Map.of(LIGHT, 30L, MEDIUM, 20L, HEAVY, 10L, RESOURCE_INTENSIVE, 10L),
          Map.of(HEAVY, 30_000L));

  /** Those of accounts of the Business plan and up. */
  public static final Limits BUSINESS_PLUS =
      new Limits(
          Map.of(LIGHT, 80L, MEDIUM, 60L, HEAVY, 40L, RESOURCE_INTENSIVE, 20L),
          Map.of(HEAVY, 60_000L));

  /** Holds the numbers for itself. */
  public Limits {
    rates = Map.copyOf(rates);
    daily = Map.copyOf(daily);
  }

  /** All numbers times a factor above zero, rounded, and at least one call. */
  public Limits times(double factor) {
    return new Limits(scaled(rates, factor), scaled(daily, factor));
  }

  /**
   * Reads {@code none}, or {@code free}, {@code pro} or {@code business_plus}, then maybe {@code
   * *10}.
   */
  static Limits of(String text) {
    String[] parts = text.split("\\*", -1);
    return named(parts[0]).times(parts.length == 1 ? 1 : Double.parseDouble(parts[1]));
  }

  private static Limits named(String plan) {
    return switch (plan) {
      case "none" -> NONE;
      case "free" -> FREE;
      case "pro" -> PRO;
      case "business_plus" -> BUSINESS_PLUS;
      default -> throw new IllegalArgumentException("no plan is called " + plan);
    };
  }

  private static Map<RateLabel, Long> scaled(Map<RateLabel, Long> numbers, double factor) {
    return numbers.entrySet().stream()
        .collect(toMap(Map.Entry::getKey, e -> Math.max(1, Math.round(e.getValue() * factor))));
  }
}
