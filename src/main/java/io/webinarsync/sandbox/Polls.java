package io.webinarsync.sandbox;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;

/** The polls of webinars, up to two. Source: Zoom API, List a webinar's polls. */
final class Polls {

  private static final Set<String> KEPT = Set.of("id", "title", "questions");

  private final AccountShape shape;
  private final Texts texts;
  private final ItemDistortion distortion;

  Polls(AccountShape shape) {
    this.shape = shape;
    this.texts = new Texts(shape.oddities());
    this.distortion = new ItemDistortion(shape.oddities());
  }

  /** Whether the webinar's host has switched polls off. */
  boolean areDisabled(long index) {
    return !haveAnonymousAnswers(index) && shape.webinar(index).at("no polls").chance(0.1);
  }

  boolean haveAnonymousAnswers(long index) {
    return shape.oddities().strike(Oddity.ANONYMOUS_ANSWERS, shape.webinar(index));
  }

  List<ObjectNode> of(long index) {
    long fewest = haveAnonymousAnswers(index) ? 1 : 0;
    long count = Math.max(fewest, shape.webinar(index).at("polls").below(3));
    return areDisabled(index)
        ? List.of()
        : LongStream.range(0, count).mapToObj(place -> at(index, place)).toList();
  }

  private ObjectNode at(long index, long place) {
    Dice webinar = shape.webinar(index);
    Dice dice = webinar.at("poll").nth(place);
    ObjectNode poll =
        Json.object()
            .put("id", Keys.of(dice.at("id")))
            .put("title", texts.awkward(webinar, "Poll " + (place + 1), 64))
            .put("status", dice.at("status").pick(List.of("notstart", "ended", "sharing")))
            .put("anonymous", haveAnonymousAnswers(index))
            .put("poll_type", 1 + dice.at("type").below(3));
    ArrayNode questions = poll.putArray("questions");
    String awkward = texts.awkward(webinar, "", 1_000);
    for (int number = 0; number <= dice.at("questions").below(3); number++) {
      questions.add(question(webinar, dice.at("question").nth(number), awkward));
    }
    return distortion.of(poll, webinar, KEPT);
  }

  private ObjectNode question(Dice webinar, Dice dice, String awkward) {
    ObjectNode question = PollQuestions.of(dice, awkward);
    return shape.oddities().strike(Oddity.UNKNOWN_VALUES, webinar)
        ? question.put("type", "telepathy")
        : question;
  }
}
