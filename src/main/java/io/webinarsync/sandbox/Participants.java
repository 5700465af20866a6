package io.webinarsync.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Set;

/** Those who came, once for each time they joined. Source: Zoom API, List webinar participants. */
final class Participants {

  private static final Set<String> KEPT =
      Set.of("id", "user_id", "registrant_id", "user_email", "join_time", "leave_time", "duration");

  /** Those who did not register have numbers beyond those who did. */
  private static final long FIRST_OTHER = 100_000_000;

  private final AccountShape shape;
  private final Registrants registrants;
  private final Turnouts turnouts;
  private final Sessions sessions;
  private final Texts texts;
  private final ItemDistortion distortion;

  Participants(AccountShape shape, Registrants registrants) {
    this.shape = shape;
    this.registrants = registrants;
    this.turnouts = new Turnouts(shape, registrants);
    this.sessions = new Sessions(shape);
    this.texts = new Texts(shape.oddities());
    this.distortion = new ItemDistortion(shape.oddities());
  }

  /** All sessions of an instance. */
  Roll of(Instance instance) {
    Turnout turnout = turnouts.of(instance);
    return Roll.of(turnout.sessions(), session -> at(instance, turnout, session));
  }

  /** Registrants who were let in and did not come. */
  Roll absentees(Instance instance) {
    Turnout turnout = turnouts.of(instance);
    return Roll.of(
        turnout.absent(), number -> registrants.at(instance.index(), turnout.absentee(number)));
  }

  Turnout turnout(Instance instance) {
    return turnouts.of(instance);
  }

  /** How many minutes all were there together. */
  long minutes(Instance instance) {
    return sessions.minutes(instance, turnouts.of(instance));
  }

  /** Name and address of somebody who came, as polls and questions tell them. */
  Person person(Instance instance, Turnout turnout, long person) {
    Dice webinar = shape.webinar(instance.index());
    if (turnout.isRegistrant(person)) {
      return cased(registrants.person(instance.index(), turnout.registrant(person)), webinar);
    }
    long number = FIRST_OTHER + webinar.at("others").below(20_000) + person;
    Person known = cased(Person.of(shape, number), webinar);
    return turnout.isGuest(person) ? guest(known, turnout, person) : known;
  }

  private ObjectNode at(Instance instance, Turnout turnout, long session) {
    Dice webinar = shape.webinar(instance.index());
    long number = turnout.person(session);
    Person person = person(instance, turnout, number);
    ObjectNode participant =
        Json.object()
            .put("id", turnout.isGuest(number) ? "" : id(webinar, turnout, number))
            .put("user_id", String.valueOf(16_778_240 + 1_024 * session))
            .put("name", name(person, webinar))
            .put("user_email", person.email())
            .put("registrant_id", registrantId(instance, turnout, number));
    addTimes(participant, instance, sessions.of(instance, turnout, session));
    participant
        .put("status", "in_meeting")
        .put("failover", false)
        .put("internal_user", !turnout.isRegistrant(number) && !turnout.isGuest(number));
    return distortion.of(participant, webinar, KEPT);
  }

  private static void addTimes(ObjectNode participant, Instance instance, Session session) {
    participant
        .put("join_time", session.join().toString())
        .put("leave_time", instance.isJustEnded() ? "" : session.leave().toString())
        .put("duration", instance.isJustEnded() ? 0 : session.seconds());
  }

  private String name(Person person, Dice webinar) {
    return texts.awkward(webinar, person.name(), 200);
  }

  private String registrantId(Instance instance, Turnout turnout, long person) {
    return turnout.isRegistrant(person)
        ? registrants.id(instance.index(), turnout.registrant(person))
        : "";
  }

  /** The same at each instance of the webinar. */
  private static String id(Dice webinar, Turnout turnout, long person) {
    Dice dice =
        turnout.isRegistrant(person)
            ? webinar.at("participant").nth(turnout.registrant(person))
            : webinar.at("other participant").nth(person);
    return Keys.of(dice);
  }

  private static Person guest(Person known, Turnout turnout, long person) {
    boolean isTelephone = person >= turnout.persons() - 2;
    return isTelephone ? new Person("iPhone", "", "") : new Person(known.first(), known.last(), "");
  }

  private Person cased(Person person, Dice webinar) {
    return shape.oddities().strike(Oddity.EMAIL_CASE, webinar)
        ? new Person(person.first(), person.last(), person.email().toUpperCase(Locale.ROOT))
        : person;
  }
}
