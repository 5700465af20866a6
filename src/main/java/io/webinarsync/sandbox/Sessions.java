package io.webinarsync.sandbox;

import java.time.Duration;
import java.util.stream.LongStream;

/** When who was there. */
final class Sessions {

  private final AccountShape shape;

  Sessions(AccountShape shape) {
    this.shape = shape;
  }

  /** One session of an instance. */
  Session of(Instance instance, Turnout turnout, long session) {
    Dice dice = instance.dice(shape).at("session").nth(session);
    long whole = instance.minutes() * 60L;
    Duration later = later(instance, dice);
    if (turnout.rejoins() > 0 && turnout.person(session) == 0) {
      return rejoined(instance, turnout.time(session), whole, later);
    }
    long from = dice.at("from").below(whole / 5);
    return Session.between(instance, from, whole - dice.at("to").below(whole / 5), later);
  }

  /** How many minutes all were there together. */
  long minutes(Instance instance, Turnout turnout) {
    return instance.isJustEnded() ? 0 : seconds(instance, turnout) / 60;
  }

  private long seconds(Instance instance, Turnout turnout) {
    return LongStream.range(0, turnout.sessions())
        .map(session -> of(instance, turnout, session).seconds())
        .sum();
  }

  /** Three times, the second of which begins before the first one ends. */
  private static Session rejoined(Instance instance, int time, long whole, Duration later) {
    return switch (time) {
      case 0 -> Session.between(instance, 0, whole / 2, later);
      case 1 -> Session.between(instance, whole / 3, whole * 2 / 3, later);
      default -> Session.between(instance, whole * 3 / 4, whole, later);
    };
  }

  private Duration later(Instance instance, Dice dice) {
    Dice webinar = shape.webinar(instance.index());
    boolean isFraction = shape.oddities().strike(Oddity.FRACTION_OF_SECOND, webinar);
    return Duration.ofMillis(isFraction ? 10 + 10 * dice.at("millis").below(98) : 0);
  }
}
