package io.webinarsync.monitoring;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How finely a period is shown, so that a chart of years is as wide as one of days. */
enum Grain {
  DAY(ChronoUnit.DAYS),
  WEEK(ChronoUnit.WEEKS),
  MONTH(ChronoUnit.MONTHS);

  private static final int MOST_DAYS = 62;
  private static final int MOST_DAYS_BY_WEEK = 366;

  private final ChronoUnit unit;

  Grain(ChronoUnit unit) {
    this.unit = unit;
  }

  /** Days up to two months, weeks up to a year, else months. */
  static Grain of(Period period) {
    long days = ChronoUnit.DAYS.between(period.firstDay(), period.lastDay()) + 1;
    return days <= MOST_DAYS ? DAY : days <= MOST_DAYS_BY_WEEK ? WEEK : MONTH;
  }

  /** The name that PostgreSQL's {@code date_trunc} knows it by, and that people read. */
  String title() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** One count for each part of the period, those without syncs included. */
  List<OutcomeCount> whole(Period period, List<OutcomeCount> counted) {
    Map<LocalDate, OutcomeCount> known =
        counted.stream().collect(Collectors.toMap(OutcomeCount::day, Function.identity()));
    return Stream.iterate(
            begin(period.firstDay()), day -> !day.isAfter(period.lastDay()), this::next)
        .map(day -> known.getOrDefault(day, OutcomeCount.none(day)))
        .toList();
  }

  private LocalDate begin(LocalDate day) {
    return switch (this) {
      case DAY -> day;
      case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
      case MONTH -> day.withDayOfMonth(1);
    };
  }

  private LocalDate next(LocalDate day) {
    return day.plus(1, unit);
  }
}
