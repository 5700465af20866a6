package io.webinarsync.sandbox;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.Map;

/** What a day allows, from midnight UTC on. Safe for use from any thread. */
final class DailyLimits {

  private final Map<RateLabel, Long> limits;
  private final Clock clock;
  private final Map<RateLabel, Long> taken = new EnumMap<>(RateLabel.class);
  private LocalDate day = LocalDate.EPOCH;

  DailyLimits(Map<RateLabel, Long> limits, Clock clock) {
    this.limits = limits;
    this.clock = clock;
  }

  /** Takes one of the day's calls, or refuses when none is left. */
  synchronized void take(RateLabel label) {
    beginDay();
    RateLabel purse = label == RateLabel.RESOURCE_INTENSIVE ? RateLabel.HEAVY : label;
    Long limit = limits.get(purse);
    if (limit != null && taken.merge(purse, 1L, Long::sum) > limit) {
      throw Refused.with(RateHeaders.dailyRefusal(label, limit, midnightAfter(clock)));
    }
  }

  /** When the next day begins. */
  static Instant midnightAfter(Clock clock) {
    return today(clock).plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC);
  }

  private void beginDay() {
    LocalDate today = today(clock);
    if (!today.equals(day)) {
      day = today;
      taken.clear();
    }
  }

  private static LocalDate today(Clock clock) {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }
}
