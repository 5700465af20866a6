package io.webinarsync.sandbox;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * When the webinars of an account take place.
 *
 * @param anchor the "now" around which they lie; the same anchor makes the same account
 * @param quietWeek whether nothing starts, runs or ends from a day before the anchor to fifteen
 *     days after it: on any day of the anchor's week a delta sync finds nothing to read again in
 *     the week ahead
 * @param older how many webinars were held before those that Zoom's list still shows
 */
public record Calendar(Instant anchor, boolean quietWeek, int older) {

  /** The past that Zoom's list still shows is about 90 days, a week after the anchor too. */
  private static final Duration PAST = Duration.ofDays(80);

  private static final Duration FUTURE = Duration.ofDays(60);
  private static final Duration QUIET_BEFORE = Duration.ofDays(1);
  private static final Duration QUIET = Duration.ofDays(16);

  private static final Duration OLDEST = Duration.ofDays(330);
  private static final Duration EXPIRED = Duration.ofDays(100);

  /** A calendar without older webinars. */
  public Calendar(Instant anchor, boolean quietWeek) {
    this(anchor, quietWeek, 0);
  }

  /** When an older webinar started: 100 to 330 days before the anchor. */
  Instant olderStart(Dice dice) {
    long steps = OLDEST.minus(EXPIRED).toMinutes() / 5;
    return anchor.minus(OLDEST).plus(Duration.ofMinutes(5 * dice.below(steps)));
  }

  /** Whether only older webinars can have been held on that day and before. */
  boolean isExpired(LocalDate day) {
    return day.isBefore(LocalDate.ofInstant(anchor.minus(PAST.plusDays(1)), ZoneOffset.UTC));
  }

  /** When a webinar without a fixed time was held: 2 to 80 days before the anchor. */
  Instant pastStart(Dice dice) {
    long steps = PAST.minusDays(2).toMinutes() / 5;
    return anchor.minus(PAST).plus(Duration.ofMinutes(5 * dice.below(steps)));
  }

  /** A start on a whole five minutes, anywhere in the calendar. */
  Instant start(Dice dice) {
    Duration span = PAST.plus(FUTURE).minus(quietWeek ? QUIET : Duration.ZERO);
    Duration offset = Duration.ofMinutes(5 * dice.below(span.toMinutes() / 5));
    Instant start = anchor.minus(PAST).plus(offset);
    return quietWeek && !start.isBefore(quietFrom()) ? start.plus(QUIET) : start;
  }

  /** Whether an occurrence may start then. */
  boolean allows(Instant start) {
    return !quietWeek || start.isBefore(quietFrom()) || !start.isBefore(quietFrom().plus(QUIET));
  }

  private Instant quietFrom() {
    return anchor.minus(QUIET_BEFORE);
  }
}
