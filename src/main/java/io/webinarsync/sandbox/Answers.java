package io.webinarsync.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.LongFunction;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * What people answered in polls and asked their hosts. Source: Zoom API, List past webinar poll
 * results, List Q&As of a past webinar.
 */
final class Answers {

  /** So many at the most say anything, for neither list has pages. */
  private static final long MOST = 300;

  private static final Person NOBODY = new Person("", "", "");
  private static final Set<String> KEPT = Set.of("name", "email", "question_details");
  private static final List<String> QUESTIONS =
      List.of("Will there be a recording?", "¿Y la seguridad?", "Can you repeat that?");
  private static final List<String> ANSWERS = List.of("Yes.", "", "Look at <b>page 3</b> & 4");

  private final AccountShape shape;
  private final Participants participants;
  private final Polls polls;
  private final Texts texts;
  private final ItemDistortion distortion;
  private final WebinarSettings settings = new WebinarSettings();

  Answers(AccountShape shape, Participants participants, Polls polls) {
    this.shape = shape;
    this.participants = participants;
    this.polls = polls;
    this.texts = new Texts(shape.oddities());
    this.distortion = new ItemDistortion(shape.oddities());
  }

  /** Each person's answers to the polls. */
  List<ObjectNode> toPolls(Instance instance) {
    List<ObjectNode> asked = polls.of(instance.index());
    Dice dice = instance.dice(shape).at("poll answers");
    return asked.isEmpty()
        ? List.of()
        : said(instance, dice, person -> toPolls(instance, asked, dice.nth(person)));
  }

  /** Each person's questions, and what was answered; none where Q&A is off. */
  List<ObjectNode> questions(Instance instance) {
    Dice dice = instance.dice(shape).at("q and a");
    return !settings.takesQuestions(shape.webinar(instance.index()))
        ? List.of()
        : said(instance, dice, person -> question(instance, dice.nth(person)));
  }

  /** Half of those who came, and where answers are anonymous the same nobody twice. */
  private List<ObjectNode> said(Instance instance, Dice dice, LongFunction<ArrayNode> content) {
    Turnout turnout = participants.turnout(instance);
    Stream<ObjectNode> named =
        LongStream.range(0, Math.min(MOST, turnout.persons()))
            .filter(number -> dice.nth(number).at("says").chance(0.5))
            .mapToObj(
                number -> {
                  Person person = participants.person(instance, turnout, number);
                  return entry(instance, person, content.apply(number));
                });
    return Stream.concat(named, anonymous(instance, turnout, content)).toList();
  }

  private Stream<ObjectNode> anonymous(
      Instance instance, Turnout turnout, LongFunction<ArrayNode> content) {
    boolean areThere = turnout.persons() > 0 && polls.haveAnonymousAnswers(instance.index());
    return Stream.generate(() -> entry(instance, NOBODY, content.apply(turnout.persons())))
        .limit(areThere ? 2 : 0);
  }

  private ObjectNode entry(Instance instance, Person person, ArrayNode content) {
    Dice webinar = shape.webinar(instance.index());
    ObjectNode entry = Json.object().put("email", person.email()).put("name", person.name());
    entry.set("question_details", content);
    return distortion.of(entry, webinar, KEPT);
  }

  private static ArrayNode toPolls(Instance instance, List<ObjectNode> asked, Dice dice) {
    String time = instance.end().minus(Duration.ofSeconds(dice.below(200))).toString();
    ArrayNode details = Json.array();
    for (ObjectNode poll : asked) {
      for (JsonNode question : poll.path("questions")) {
        details
            .addObject()
            .put("answer", PollQuestions.answer(question, dice.nth(details.size())))
            .put("date_time", time)
            .put("polling_id", poll.path("id").asText())
            .put("question", question.path("name").asText());
      }
    }
    return details;
  }

  private ArrayNode question(Instance instance, Dice dice) {
    Dice webinar = shape.webinar(instance.index());
    ArrayNode details = Json.array();
    for (int number = 0; number <= dice.at("count").below(2); number++) {
      Dice one = dice.at("question").nth(number);
      details
          .addObject()
          .put("answer", texts.awkward(webinar, one.at("answer").pick(ANSWERS), 1_000))
          .put("question", texts.awkward(webinar, one.at("asked").pick(QUESTIONS), 1_000));
    }
    return details;
  }
}
