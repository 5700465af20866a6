package io.webinarsync.zoom;

import static java.time.format.DateTimeFormatter.ISO_OFFSET_DATE_TIME;
import static java.time.format.DateTimeFormatter.RFC_1123_DATE_TIME;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads the header {@code Retry-After}: seconds, an HTTP date, or the ISO instant that Zoom sends
 * on a daily limit. What is nonsense or lies in the past says nothing. Source: RFC 9110, section
 * 10.2.3; Zoom API, Rate limits.
 */
final class RetryAfter {

  /** No call waits longer than that, whatever the header says. */
  static final Duration LONGEST_WAIT = Duration.ofMinutes(5);

  private static final Duration LONGEST_PAUSE = Duration.ofDays(1);

  private RetryAfter() {}

  /** The wait that the value asks for, at most {@link #LONGEST_WAIT}. */
  static Optional<Duration> delay(String value, Instant now) {
    return remaining(value, now).map(wait -> shorter(wait, LONGEST_WAIT));
  }

  /** The moment that the value names, at most a day ahead. */
  static Optional<Instant> moment(String value, Instant now) {
    return remaining(value, now).map(wait -> now.plus(shorter(wait, LONGEST_PAUSE)));
  }

  private static Optional<Duration> remaining(String value, Instant now) {
    return seconds(value.strip())
        .or(() -> until(value.strip(), now))
        .filter(wait -> wait.compareTo(Duration.ZERO) > 0);
  }

  private static Optional<Duration> seconds(String value) {
    return value.matches("\\d{1,15}")
        ? Optional.of(Duration.ofSeconds(Long.parseLong(value)))
        : Optional.empty();
  }

  private static Optional<Duration> until(String value, Instant now) {
    return Stream.of(ISO_OFFSET_DATE_TIME, RFC_1123_DATE_TIME)
        .flatMap(format -> parsed(value, format).stream())
        .map(moment -> Duration.between(now, moment))
        .findFirst();
  }

  private static Optional<Instant> parsed(String value, DateTimeFormatter format) {
    try {
      return Optional.of(Instant.from(format.parse(value)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }
}
