package io.webinarsync.sandbox;

import java.time.Duration;
import java.time.Instant;

/**
 * Which webinars {@code type=upcoming} lists: those to come, those running, those without a time.
 */
final class Upcoming {

  private final AccountShape shape;

  Upcoming(AccountShape shape) {
    this.shape = shape;
  }

  boolean includes(long index) {
    Dice dice = shape.webinar(index);
    return !WebinarType.of(dice).hasStart() || end(dice).isAfter(shape.calendar().anchor());
  }

  private Instant end(Dice dice) {
    Instant first = shape.calendar().start(dice.at("start"));
    boolean recurs = WebinarType.of(dice) == WebinarType.RECURRING;
    Instant last = recurs ? Occurrences.last(dice, first) : first;
    return last.plus(Duration.ofMinutes(WebinarCore.duration(dice)));
  }
}
