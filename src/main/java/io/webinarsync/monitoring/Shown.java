package io.webinarsync.monitoring;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Values as people read them on a page; what is not known is a dash. */
final class Shown {

  private static final String UNKNOWN = "–";

  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);

  private static final DateTimeFormatter SHORT =
      DateTimeFormatter.ofPattern("MM-dd HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);

  private Shown() {}

  static String moment(@Nullable Instant moment) {
    return known(moment, MOMENT::format);
  }

  /** Without the year, for where there is little room. */
  static String shortMoment(@Nullable Instant moment) {
    return known(moment, SHORT::format);
  }

  static String period(Period period) {
    return moment(period.start()) + " to " + moment(period.end()) + " UTC";
  }

  static String number(@Nullable Number number) {
    return known(number, value -> String.format(Locale.ROOT, "%,d", value.longValue()));
  }

  static String decimal(@Nullable Number number) {
    return known(number, value -> String.format(Locale.ROOT, "%,.2f", value.doubleValue()));
  }

  static String percent(@Nullable Double percent) {
    return known(percent, value -> String.format(Locale.ROOT, "%.1f %%", value));
  }

  /** Seconds as hours, minutes and seconds, the greater ones where there are any. */
  static String seconds(@Nullable Number seconds) {
    return known(seconds, value -> clock(Duration.ofSeconds(Math.round(value.doubleValue()))));
  }

  static String text(@Nullable String text) {
    return known(text, Function.identity());
  }

  private static String clock(Duration time) {
    if (time.toMinutes() == 0) {
      return time.toSeconds() + " s";
    }
    return time.toHours() == 0
        ? time.toMinutes() + " min " + time.toSecondsPart() + " s"
        : time.toHours() + " h " + time.toMinutesPart() + " min";
  }

  private static <T> String known(@Nullable T value, Function<T, String> words) {
    return Optional.ofNullable(value).map(words).orElse(UNKNOWN);
  }
}
