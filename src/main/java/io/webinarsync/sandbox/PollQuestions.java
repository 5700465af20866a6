package io.webinarsync.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Questions of polls and surveys, one for each of Zoom's eight types. Source: Zoom API, polls. */
final class PollQuestions {

  private static final List<String> TYPES =
      List.of(
          "single",
          "multiple",
          "matching",
          "rank_order",
          "short_answer",
          "long_answer",
          "fill_in_the_blank",
          "rating_scale");
  private static final List<String> NAMES =
      List.of("How useful was this?", "What next?", "Will you come again?");

  private static final List<String> ANSWERS = List.of("Very useful", "Useful", "Not useful");

  private PollQuestions() {}

  static ObjectNode of(Dice dice, String awkward) {
    String type = dice.at("type").pick(TYPES);
    ObjectNode question =
        Json.object()
            .put("name", dice.at("name").pick(NAMES) + awkward)
            .put("type", type)
            .put("answer_required", dice.at("required").chance(0.5))
            .put("show_as_dropdown", false);
    switch (type) {
      case "rating_scale" -> addScale(question);
      case "short_answer", "long_answer" -> addLength(question);
      case "matching", "rank_order" -> addPrompts(question);
      default -> ANSWERS.forEach(question.putArray("answers")::add);
    }
    return question;
  }

  /** What somebody answers to the question. */
  static String answer(JsonNode question, Dice dice) {
    return switch (question.path("type").asText()) {
      case "single" -> dice.pick(ANSWERS);
      case "multiple" -> ANSWERS.get(0) + ";" + ANSWERS.get(1);
      case "rating_scale" -> String.valueOf(1 + dice.below(5));
      default -> dice.pick(List.of("Good", "Très bien", "もっと", ""));
    };
  }

  private static void addScale(ObjectNode question) {
    question
        .put("rating_min_value", 1)
        .put("rating_max_value", 5)
        .put("rating_min_label", "Not likely")
        .put("rating_max_label", "Extremely likely");
  }

  private static void addLength(ObjectNode question) {
    question.put("answer_min_character", 1).put("answer_max_character", 200);
  }

  private static void addPrompts(ObjectNode question) {
    ANSWERS.forEach(question.putArray("answers")::add);
    var prompts = question.putArray("prompts");
    prompts.addObject().put("prompt_question", "First");
    prompts.addObject().put("prompt_question", "Second");
  }
}
