package io.webinarsync.sync;

import static io.webinarsync.sync.FieldColumn.named;
import static io.webinarsync.sync.FieldColumn.renamed;
import static io.webinarsync.sync.FieldColumn.texts;
import static io.webinarsync.sync.FieldColumn.time;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.webinarsync.webinars.ChildTable;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Which fields of Zoom's the tables of what belongs to webinars hold. Source: Zoom API, Webinars;
 * the contract is the list of tables in schema.md.
 */
final class ChildMappings {

  static final RowMapping OCCURRENCES =
      RowMapping.each(
          ChildTable.OCCURRENCES,
          RowKey.field("occurrence_id"),
          Stream.of(
              time("start_time", "start_time"),
              named("duration", Values::count),
              named("status", Values::text)));

  static final RowMapping INSTANCES =
      RowMapping.each(
          ChildTable.INSTANCES, RowKey.field("uuid"), Stream.of(time("start_time", "start_time")));

  static final RowMapping PARTICIPANTS =
      RowMapping.each(
          ChildTable.PARTICIPANTS,
          RowKey.hash("user_id", "join_time", "name", "user_email"),
          Stream.concat(
              texts("user_id", "registrant_id", "name", "user_email", "status"),
              Stream.of(
                  renamed("participant_id", "id", Values::text),
                  time("join_time", "join_time"),
                  time("leave_time", "leave_time"),
                  named("duration", Values::count),
                  named("failover", Values::maybe),
                  named("internal_user", Values::maybe))));

  static final RowMapping PANELISTS =
      RowMapping.each(ChildTable.PANELISTS, RowKey.field("id"), texts("email", "name"));

  static final RowMapping POLLS =
      RowMapping.each(
          ChildTable.POLLS,
          RowKey.field("id"),
          Stream.concat(
              texts("title", "status"),
              Stream.of(
                  named("poll_type", Values::integer),
                  named("anonymous", Values::maybe),
                  named("questions", Values::json))));

  static final RowMapping POLL_ANSWERS =
      new RowMapping(
          ChildTable.POLL_ANSWERS,
          Stream.concat(
                  texts("name", "email", "question", "answer"),
                  Stream.of(
                      renamed("poll_id", "polling_id", Values::text),
                      time("answered_at", "date_time")))
              .toList(),
          ChildMappings::detailsOfAPerson,
          RowKey.counted());

  static final RowMapping QUESTIONS =
      new RowMapping(
          ChildTable.QUESTIONS,
          Stream.concat(
                  texts("name", "email", "question", "answer"),
                  Stream.of(
                      renamed("status", "question_status", Values::text),
                      time("asked_at", "create_time")))
              .toList(),
          ChildMappings::detailsOfAPerson,
          RowKey.counted());

  static final RowMapping ABSENTEES =
      RowMapping.each(
          ChildTable.ABSENTEES,
          RowKey.field("id"),
          Stream.concat(
              texts("email", "first_name", "last_name"),
              Stream.of(named("source", sent -> TextNode.valueOf("zoom")))));

  static final RowMapping TRACKING_SOURCES =
      RowMapping.each(
          ChildTable.TRACKING_SOURCES,
          RowKey.field("id"),
          Stream.concat(
              texts("source_name", "tracking_url"),
              Stream.of(
                  named("registration_count", Values::count),
                  named("visitor_count", Values::count))));

  static final RowMapping SURVEYS =
      RowMapping.each(
          ChildTable.SURVEYS,
          (item, row, contentHash, seen) -> "",
          Stream.concat(
              texts("third_party_survey"),
              Stream.of(
                  named("show_in_the_browser", Values::maybe),
                  named("show_in_the_follow_up_email", Values::maybe),
                  named("custom_survey", Values::json))));

  /** Zoom's own questions are told by a field's name, the organiser's by a title. */
  static final RowMapping REGISTRATION_QUESTIONS =
      new RowMapping(
          ChildTable.REGISTRATION_QUESTIONS,
          Stream.concat(
                  texts("kind", "type"),
                  Stream.of(named("required", Values::maybe), named("answers", Values::json)))
              .toList(),
          ChildMappings::questionOfTheForm,
          RowKey.field("title"));

  private static final String[] REGISTRANT_TEXTS = {
    "email",
    "first_name",
    "last_name",
    "address",
    "city",
    "state",
    "zip",
    "country",
    "phone",
    "industry",
    "org",
    "job_title",
    "purchasing_time_frame",
    "role_in_purchase_process",
    "no_of_employees",
    "comments",
    "occurrence_id"
  };

  private ChildMappings() {}

  /** Registrants who were asked for by that status: Zoom's own word for it may be missing. */
  static RowMapping registrants(String status) {
    return RowMapping.each(
        ChildTable.REGISTRANTS,
        RowKey.field("id"),
        Stream.concat(
            texts(REGISTRANT_TEXTS),
            Stream.of(
                named("custom_questions", Values::json),
                named("status", sent -> TextNode.valueOf(status)),
                time("create_time", "create_time"))));
  }

  /** An item is a person with all that the person said: one row for each of it. */
  private static Stream<JsonNode> detailsOfAPerson(JsonNode person) {
    return StreamSupport.stream(person.path("question_details").spliterator(), false)
        .map(detail -> withPerson(detail, person));
  }

  private static JsonNode withPerson(JsonNode detail, JsonNode person) {
    ObjectNode merged =
        detail.isObject() ? detail.deepCopy() : JsonNodeFactory.instance.objectNode();
    List.of("name", "email").forEach(field -> merged.set(field, person.path(field)));
    return merged;
  }

  private static Stream<JsonNode> questionOfTheForm(JsonNode question) {
    ObjectNode copy = question.deepCopy();
    return Stream.of(
        question.has("field_name")
            ? copy.put("kind", "standard").put("title", question.path("field_name").asText())
            : copy.put("kind", "custom"));
  }
}
