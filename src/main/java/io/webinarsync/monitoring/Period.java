package io.webinarsync.monitoring;

import io.webinarsync.platform.ProblemException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The time that a report is about, both ends included. The database keeps microseconds. */
@Schema(name = "ReportPeriod", description = "The time that a report is about, ends included.")
record Period(Instant start, Instant end) {

  /** What a report is about where nothing is said. */
  private static final Duration USUAL = Duration.ofDays(7);

  private static final Duration LONGEST = Duration.ofDays(3650);
  private static final int DATE_LENGTH = "2026-01-31".length();

  private static final String UNREADABLE =
      "Write a date like 2026-01-31, or an instant like 2026-01-31T09:30:00Z.";

  /**
   * The period that a query names.
   *
   * @param from a date or an instant; null for a week before the end
   * @param to a date, whose whole day is meant, or an instant; null for now
   */
  static Period of(@Nullable String from, @Nullable String to, Instant now) {
    Instant end =
        read(to, "?to", Period::endOf).orElseGet(() -> now.truncatedTo(ChronoUnit.MICROS));
    Instant start = read(from, "?from", Period::startOf).orElseGet(() -> end.minus(USUAL));
    return new Period(start, end).inOrder();
  }

  /** The UTC day of the start. */
  LocalDate firstDay() {
    return LocalDate.ofInstant(start, ZoneOffset.UTC);
  }

  /** The UTC day of the end. */
  LocalDate lastDay() {
    return LocalDate.ofInstant(end, ZoneOffset.UTC);
  }

  private Period inOrder() {
    if (start.isAfter(end)) {
      throw ProblemException.invalid("?from", "A report must not end before it begins.");
    }
    if (Duration.between(start, end).compareTo(LONGEST) > 0) {
      throw ProblemException.invalid("?from", "Ask for 3650 days at the most.");
    }
    return this;
  }

  private static Optional<Instant> read(
      @Nullable String text, String pointer, Function<String, Instant> reader) {
    try {
      return Optional.ofNullable(text).map(reader);
    } catch (DateTimeException e) {
      throw ProblemException.invalid(pointer, UNREADABLE);
    }
  }

  private static Instant startOf(String text) {
    return isDate(text) ? midnight(LocalDate.parse(text)) : instant(text);
  }

  private static Instant endOf(String text) {
    return isDate(text)
        ? midnight(LocalDate.parse(text).plusDays(1)).minus(1, ChronoUnit.MICROS)
        : instant(text);
  }

  private static boolean isDate(String text) {
    return text.length() <= DATE_LENGTH;
  }

  private static Instant midnight(LocalDate day) {
    return fourDigits(day.atStartOfDay().atOffset(ZoneOffset.UTC));
  }

  private static Instant instant(String text) {
    return fourDigits(OffsetDateTime.parse(text)).truncatedTo(ChronoUnit.MICROS);
  }

  private static Instant fourDigits(OffsetDateTime time) {
    if (time.getYear() < 1 || time.getYear() > 9999) {
      throw new DateTimeException("a year has four digits");
    }
    return time.toInstant();
  }
}
