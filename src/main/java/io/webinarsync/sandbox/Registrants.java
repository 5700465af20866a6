package io.webinarsync.sandbox;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Those who registered for webinars. Source: Zoom API, List webinar registrants. */
final class Registrants {

  private static final Set<String> KEPT =
      Set.of("id", "email", "first_name", "status", "join_url", "create_time");
  private static final List<String> SIZES = List.of("", "1-20", "21-50", "51-100");

  private final AccountShape shape;
  private final Texts texts;
  private final RegistrationQuestions questions;
  private final ItemDistortion distortion;
  private final WebinarSettings settings = new WebinarSettings();

  Registrants(AccountShape shape) {
    this.shape = shape;
    this.texts = new Texts(shape.oddities());
    this.questions = new RegistrationQuestions(shape);
    this.distortion = new ItemDistortion(shape.oddities());
  }

  /** Whether the webinar asks people to register. */
  boolean areWanted(long index) {
    return settings.needsRegistration(shape.webinar(index));
  }

  /** How many have registered, of whatever status. */
  long count(long index) {
    return areWanted(index) ? shape.people().registrants(shape.webinar(index)) : 0;
  }

  /** How many are let in; they are the first ones. */
  long approved(long index) {
    return RegistrantStatus.APPROVED.share(count(index));
  }

  /** All of them, whatever their status. */
  Roll all(long index) {
    return Roll.of(count(index), place -> at(index, place));
  }

  /** Those with that status. */
  Roll of(long index, RegistrantStatus status) {
    long all = count(index);
    long first = status.first(all);
    return Roll.of(status.share(all), place -> at(index, first + place));
  }

  /** The id of one. */
  String id(long index, long place) {
    return Keys.of(dice(index, place).at("id"));
  }

  /** Who one is. */
  Person person(long index, long place) {
    return Person.of(shape, shape.webinar(index).at("people").below(20_000) + place);
  }

  /** One as Zoom sends it. */
  ObjectNode at(long index, long place) {
    Person person = person(index, place);
    Dice webinar = shape.webinar(index);
    String id = id(index, place);
    ObjectNode registrant =
        Json.object()
            .put("id", id)
            .put("email", person.email())
            .put("first_name", person.first())
            .put("last_name", texts.awkward(webinar, person.last(), 64))
            .put("status", RegistrantStatus.at(place, count(index)).text())
            .put("create_time", created(index, place).toString())
            .put("join_url", "https://example.com/w/" + id + "?tk=" + WebinarDetails.SECRET);
    addAnswers(registrant, index, place);
    return distortion.of(registrant, webinar, KEPT);
  }

  private void addAnswers(ObjectNode registrant, long index, long place) {
    Dice dice = dice(index, place);
    registrant
        .put("address", "1800 Amphibious Blvd.")
        .put("city", dice.at("city").pick(List.of("Mountain View", "Köln", "東京", "")))
        .put("comments", "")
        .put("country", dice.at("country").pick(List.of("US", "DE", "JP")))
        .put("industry", dice.at("industry").pick(List.of("Food", "Software", "")))
        .put("job_title", dice.at("job").pick(List.of("Chef", "Engineer", "")))
        .put("no_of_employees", dice.at("size").pick(SIZES))
        .put("org", dice.at("org").pick(List.of("Cooking Org", "Example Ltd.", "")))
        .put("phone", "5550100")
        .put("purchasing_time_frame", "")
        .put("role_in_purchase_process", "")
        .put("state", "")
        .put("zip", "94045");
    ArrayNode custom = registrant.putArray("custom_questions");
    questions
        .titles(index)
        .forEach(title -> custom.addObject().put("title", title).put("value", "Something new"));
  }

  /** After the webinar was made, and before it began. */
  private Instant created(long index, long place) {
    Dice webinar = shape.webinar(index);
    Calendar calendar = shape.calendar();
    Instant start =
        shape.isOlder(index)
            ? calendar.olderStart(webinar.at("older"))
            : calendar.start(webinar.at("start"));
    Instant latest = start.isBefore(calendar.anchor()) ? start : calendar.anchor();
    long since = dice(index, place).at("created").below(WebinarCore.age(webinar));
    return latest.minus(Duration.ofMinutes(since));
  }

  private Dice dice(long index, long place) {
    return shape.webinar(index).at("registrant").nth(place);
  }
}
