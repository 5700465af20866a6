package io.webinarsync.sandbox;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Start times as Zoom writes them: in UTC, or without Z and local in the webinar's zone. */
final class Times {

  private final Oddities oddities;
  private final Texts texts;

  Times(Oddities oddities) {
    this.oddities = oddities;
    this.texts = new Texts(oddities);
  }

  /** The start of the webinar whose dice these are. */
  String start(Dice dice, Instant start) {
    boolean isFraction = oddities.strike(Oddity.FRACTION_OF_SECOND, dice);
    Instant exact = isFraction ? start.plusMillis(1 + dice.at("millis").below(999)) : start;
    return oddities.strike(Oddity.LOCAL_TIME, dice)
        ? DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(LocalDateTime.ofInstant(exact, zone(dice)))
        : exact.toString();
  }

  private ZoneId zone(Dice dice) {
    String zone = texts.zone(dice);
    return zone.equals(Texts.UNKNOWN_ZONE) ? ZoneOffset.UTC : ZoneId.of(zone);
  }
}
