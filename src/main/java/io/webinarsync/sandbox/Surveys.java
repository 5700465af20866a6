package io.webinarsync.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.Set;

/**
 * The surveys of webinars: Zoom's own, somebody else's, or none. Source: Zoom API, Get a survey.
 */
final class Surveys {

  private static final Set<String> KEPT = Set.of("custom_survey", "third_party_survey");

  private final AccountShape shape;
  private final Texts texts;
  private final ItemDistortion distortion;

  Surveys(AccountShape shape) {
    this.shape = shape;
    this.texts = new Texts(shape.oddities());
    this.distortion = new ItemDistortion(shape.oddities());
  }

  /** The webinar's survey; empty where the host has none switched on. */
  Optional<ObjectNode> of(long index) {
    Dice dice = shape.webinar(index);
    return switch ((int) dice.at("survey kind").below(4)) {
      case 0 -> Optional.of(distortion.of(custom(dice), dice, KEPT));
      case 1 -> Optional.of(distortion.of(foreign(index), dice, KEPT));
      default -> Optional.empty();
    };
  }

  private ObjectNode custom(Dice dice) {
    ObjectNode survey =
        Json.object().put("show_in_the_browser", true).put("show_in_the_follow_up_email", false);
    var questions =
        survey
            .putObject("custom_survey")
            .put("title", texts.awkward(dice, "Your opinion", 64))
            .put("anonymous", dice.at("survey anonymous").chance(0.5))
            .put("numbered_questions", true)
            .put("show_question_type", false)
            .put("feedback", "Thank you!")
            .putArray("questions");
    String awkward = texts.awkward(dice, "", 1_000);
    for (int number = 0; number <= dice.at("survey questions").below(3); number++) {
      questions.add(PollQuestions.of(dice.at("survey question").nth(number), awkward));
    }
    return survey;
  }

  private static ObjectNode foreign(long index) {
    return Json.object()
        .put("show_in_the_browser", true)
        .put("show_in_the_follow_up_email", true)
        .put("third_party_survey", "https://example.com/survey/" + index);
  }
}
