package io.webinarsync.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** The fields of a webinar that its host's list shows, with the agenda still whole. */
final class WebinarCore {

  private static final List<Integer> DURATIONS = List.of(15, 30, 45, 60, 60, 90, 120, 240);

  private final AccountShape shape;
  private final Ownership ownership;
  private final Users users;
  private final WebinarIds ids;
  private final Texts texts;
  private final Uuids uuids;
  private final Times times;

  WebinarCore(AccountShape shape, Ownership ownership, Users users) {
    this.shape = shape;
    this.ownership = ownership;
    this.users = users;
    this.ids = new WebinarIds(shape);
    this.texts = new Texts(shape.oddities());
    this.uuids = new Uuids(shape.oddities());
    this.times = new Times(shape.oddities());
  }

  ObjectNode of(long index) {
    Dice dice = shape.webinar(index);
    WebinarType type = WebinarType.of(dice);
    Instant start = shape.calendar().start(dice.at("start"));
    ObjectNode webinar =
        Json.object()
            .put("uuid", uuids.of(dice))
            .put("id", ids.id(index))
            .put("host_id", users.id(ownership.owner(index)))
            .put("topic", texts.topic(dice, index))
            .put("type", type.number())
            .put("duration", duration(dice))
            .put("timezone", texts.zone(dice))
            .put("agenda", texts.agenda(dice))
            .put("created_at", created(dice, start).toString())
            .put("join_url", "https://example.com/j/" + ids.id(index))
            .put("is_simulive", WebinarDetails.isSimulive(dice));
    return type.hasStart() ? webinar.put("start_time", times.start(dice, start)) : webinar;
  }

  /** In minutes. */
  static int duration(Dice dice) {
    return dice.at("duration").pick(DURATIONS);
  }

  /** How many minutes before its start or the anchor it was made. */
  static long age(Dice dice) {
    return 60 + dice.at("created").below(60_000);
  }

  private Instant created(Dice dice, Instant start) {
    Instant anchor = shape.calendar().anchor();
    Instant latest = start.isBefore(anchor) ? start : anchor;
    return latest.minus(Duration.ofMinutes(age(dice)));
  }
}
