package io.webinarsync.sandbox;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** What people are asked who register. Source: Zoom API, List registration questions. */
final class RegistrationQuestions {

  private static final Set<String> KEPT = Set.of("custom_questions", "questions");
  private static final List<String> FIELDS =
      List.of("last_name", "city", "country", "phone", "industry", "org", "job_title");
  private static final List<String> TITLES =
      List.of("What do you hope to learn?", "How did you hear of us?", "¿Algo más?");

  private final AccountShape shape;
  private final Texts texts;
  private final ItemDistortion distortion;

  RegistrationQuestions(AccountShape shape) {
    this.shape = shape;
    this.texts = new Texts(shape.oddities());
    this.distortion = new ItemDistortion(shape.oddities());
  }

  /** The whole answer. */
  ObjectNode of(long index) {
    ObjectNode answer = Json.object();
    ArrayNode custom = answer.putArray("custom_questions");
    titles(index).forEach(title -> addCustom(custom.addObject(), title));
    ArrayNode fields = answer.putArray("questions");
    Dice dice = shape.webinar(index).at("fields");
    FIELDS.stream()
        .filter(field -> dice.at(field).chance(0.6))
        .forEach(
            field ->
                fields
                    .addObject()
                    .put("field_name", field)
                    .put("required", dice.at(field).chance(0.2)));
    return distortion.of(answer, shape.webinar(index), KEPT);
  }

  /** The titles of the questions that are the webinar's own. */
  List<String> titles(long index) {
    Dice dice = shape.webinar(index);
    return IntStream.range(0, (int) dice.at("custom questions").below(3))
        .mapToObj(number -> texts.awkward(dice, TITLES.get(number), 200))
        .toList();
  }

  private static void addCustom(ObjectNode question, String title) {
    question.put("title", title).put("type", "short").put("required", false);
    question.putArray("answers");
  }
}
