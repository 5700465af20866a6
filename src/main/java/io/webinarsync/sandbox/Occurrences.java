package io.webinarsync.sandbox;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;

/** The pattern of a recurring webinar and the times that it makes: weekly, one of them deleted. */
final class Occurrences {

  private static final int FEWEST = 2;
  private static final int MOST = 12;

  /** The week whose occurrence was deleted. */
  private static final int DELETED = 1;

  private static final Duration WEEK = Duration.ofDays(7);

  private final Calendar calendar;

  Occurrences(Calendar calendar) {
    this.calendar = calendar;
  }

  /** Adds {@code recurrence} and {@code occurrences} to the webinar. */
  void addTo(ObjectNode webinar, Dice dice, boolean withPrevious) {
    Instant first = calendar.start(dice.at("start"));
    int count = count(dice);
    int weekday = first.atOffset(ZoneOffset.UTC).getDayOfWeek().getValue() % 7 + 1;
    webinar
        .putObject("recurrence")
        .put("type", 2)
        .put("repeat_interval", 1)
        .put("weekly_days", String.valueOf(weekday))
        .put("end_times", count);
    ArrayNode occurrences = webinar.putArray("occurrences");
    for (int week = 0; week < count; week++) {
      Instant start = first.plus(WEEK.multipliedBy(week));
      if (isShown(start, withPrevious)) {
        occurrences.add(occurrence(start, week == DELETED, webinar.path("duration").asInt()));
      }
    }
  }

  /** When those started that took place before the anchor. */
  List<Instant> held(Dice dice) {
    Instant first = calendar.start(dice.at("start"));
    return IntStream.range(0, count(dice))
        .filter(week -> week != DELETED)
        .mapToObj(week -> first.plus(WEEK.multipliedBy(week)))
        .filter(start -> calendar.allows(start) && start.isBefore(calendar.anchor()))
        .toList();
  }

  /** When the last one starts. */
  static Instant last(Dice dice, Instant first) {
    return first.plus(WEEK.multipliedBy(count(dice) - 1));
  }

  private static int count(Dice dice) {
    return FEWEST + (int) dice.at("occurrences").below(MOST - FEWEST + 1);
  }

  private boolean isShown(Instant start, boolean withPrevious) {
    return calendar.allows(start) && (withPrevious || !start.isBefore(calendar.anchor()));
  }

  private static ObjectNode occurrence(Instant start, boolean isDeleted, int duration) {
    return Json.object()
        .put("occurrence_id", String.valueOf(start.toEpochMilli()))
        .put("start_time", start.toString())
        .put("duration", duration)
        .put("status", isDeleted ? "deleted" : "available");
  }
}
