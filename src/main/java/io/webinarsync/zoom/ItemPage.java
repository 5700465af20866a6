package io.webinarsync.zoom;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One page of what belongs to a webinar: registrants, participants, polls and the like. An endpoint
 * that knows no pages answers with one.
 *
 * @param items as Zoom sent them, with fields that nobody knows yet
 * @param nextPageToken what asks for the next page, null on the last one
 * @param totalRecords how many Zoom announces over all pages, null where it does not; no stop
 *     condition
 */
public record ItemPage(
    List<JsonNode> items, @Nullable String nextPageToken, @Nullable Integer totalRecords)
    implements Page {

  private static final List<String> SURVEY_FIELDS =
      List.of(
          "custom_survey",
          "third_party_survey",
          "show_in_the_browser",
          "show_in_the_follow_up_email");

  /**
   * The page in that body, whose items stand under that name.
   *
   * @throws ZoomException that is transient where the body is no page
   */
  static ItemPage of(ObjectNode body, String name) {
    Fields page = new Fields(body);
    return new ItemPage(
        nodes(Lists.items(page, name)), page.text("next_page_token"), page.number("total_records"));
  }

  /** Both kinds of questions of a registration form: those of Zoom's own have a field's name. */
  static ItemPage ofRegistrationQuestions(ObjectNode body) {
    Fields form = new Fields(body);
    if (!form.hasAny(List.of("questions", "custom_questions"))) {
      throw new ZoomException(Unavailable.unreadable());
    }
    List<Fields> questions =
        Stream.of("questions", "custom_questions").map(form::items).flatMap(List::stream).toList();
    return new ItemPage(nodes(questions), null, null);
  }

  /** The survey, where there is one in it. */
  static ItemPage ofSurvey(ObjectNode body) {
    return new ItemPage(
        new Fields(body).hasAny(SURVEY_FIELDS) ? List.of(body) : List.of(), null, null);
  }

  /**
   * The report.
   *
   * @throws ZoomException that is transient where it has nothing of one
   */
  static ItemPage ofReport(ObjectNode body) {
    if (!new Fields(body).hasAny(List.of("uuid", "start_time", "participants_count"))) {
      throw new ZoomException(Unavailable.unreadable());
    }
    return new ItemPage(List.of(body), null, null);
  }

  @Override
  public int itemCount() {
    return items.size();
  }

  /** Without the items, which speak of people. */
  @Override
  public String toString() {
    return "ItemPage[items=" + items.size() + "]";
  }

  private static List<JsonNode> nodes(List<Fields> items) {
    return items.stream().map(Fields::object).toList();
  }
}
