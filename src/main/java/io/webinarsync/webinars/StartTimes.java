package io.webinarsync.webinars;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** Times in a query: an instant of RFC 3339, or a date that stands for its whole day in UTC. */
final class StartTimes {

  /** What a time in a query looks like. */
  static final String EXPECTED =
      "Write a date like 2026-01-31, or an instant like 2026-01-31T09:30:00Z.";

  private static final int DATE_LENGTH = "2026-01-31".length();

  private StartTimes() {}

  /** The first instant that is meant. */
  static Instant first(String text) {
    return isDate(text) ? startOf(date(text)) : instant(text);
  }

  /** The first instant that is no longer meant. The database keeps microseconds. */
  static Instant end(String text) {
    return isDate(text)
        ? startOf(date(text).plusDays(1))
        : instant(text).plus(1, ChronoUnit.MICROS);
  }

  /** An instant in a year of four digits, as RFC 3339 has them. */
  static Instant instant(String text) {
    OffsetDateTime time = OffsetDateTime.parse(text);
    refuseFarYear(time.getYear());
    return time.toInstant();
  }

  private static boolean isDate(String text) {
    return text.length() <= DATE_LENGTH;
  }

  private static LocalDate date(String text) {
    LocalDate date = LocalDate.parse(text);
    refuseFarYear(date.getYear());
    return date;
  }

  private static Instant startOf(LocalDate date) {
    return date.atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  private static void refuseFarYear(int year) {
    if (year < 1 || year > 9999) {
      throw new DateTimeException("a year has four digits");
    }
  }
}
