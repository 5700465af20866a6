package io.webinarsync.sync;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.NullNode;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Which field of Zoom's webinar a column holds, and as what. Source: Zoom API, Get a webinar; the
 * contract is the table in schema.md.
 *
 * @param column name of the column
 * @param path JSON pointer of the field in Zoom's answer
 * @param value makes the field's value the column's
 */
record DetailColumn(String column, String path, UnaryOperator<JsonNode> value) {

  /** Columns that stand for themselves; times, status and secrets are mapped apart. */
  static final List<DetailColumn> ALL =
      Stream.of(
              Stream.of(
                  new DetailColumn("webinar_uuid", "/uuid", Values::text),
                  new DetailColumn("topic", "/topic", Values::text),
                  new DetailColumn("type", "/type", Values::integer),
                  new DetailColumn("duration", "/duration", Values::count),
                  new DetailColumn("timezone", "/timezone", Values::text),
                  new DetailColumn("host_id", "/host_id", Values::text),
                  new DetailColumn("host_email", "/host_email", Values::text),
                  new DetailColumn("agenda", "/agenda", Values::text),
                  new DetailColumn("join_url", "/join_url", Values::text),
                  new DetailColumn("registration_url", "/registration_url", Values::text),
                  new DetailColumn("template_id", "/template_id", Values::text),
                  new DetailColumn("record_file_id", "/record_file_id", Values::text),
                  new DetailColumn("creation_source", "/creation_source", Values::text),
                  new DetailColumn("simulive", "/is_simulive", Values::bool),
                  new DetailColumn("transition_to_live", "/transition_to_live", Values::bool),
                  new DetailColumn("tracking_fields", "/tracking_fields", Values::json),
                  new DetailColumn("recurrence", "/recurrence", Values::json),
                  new DetailColumn("occurrences", "/occurrences", Values::json),
                  new DetailColumn("settings", "/settings", Values::json),
                  setting("registration_required", "approval_type", DetailColumn::isRequired),
                  setting("max_registrants", "registrants_restrict_number", Values::limit),
                  setting("alternative_hosts", "alternative_hosts", Values::addresses),
                  setting("question_answer", "question_and_answer/enable", Values::bool)),
              settings(
                  Values::text,
                  "audio",
                  "auto_recording",
                  "survey_url",
                  "authentication_option",
                  "authentication_domains",
                  "authentication_name",
                  "email_language",
                  "contact_name",
                  "contact_email"),
              settings(Values::integer, "approval_type", "registration_type"),
              settings(Values::countOrZero, "registrants_restrict_number"),
              settings(
                  Values::bool,
                  "hd_video",
                  "hd_video_for_attendees",
                  "send_1080p_video_to_attendees",
                  "host_video",
                  "on_demand",
                  "panelists_video",
                  "practice_session",
                  "registrants_confirmation_email",
                  "registrants_email_notification",
                  "notify_registrants",
                  "post_webinar_survey",
                  "panelists_invitation_email_notification"),
              settings(
                  Values::json,
                  "attendees_and_panelists_reminder_email_notification",
                  "follow_up_attendees_email_notification",
                  "follow_up_absentees_email_notification"))
          .flatMap(columns -> columns)
          .toList();

  /** The column's value; JSON null where Zoom sent none that fits. */
  JsonNode of(JsonNode webinar) {
    return value.apply(webinar.at(path));
  }

  /** The top-level field that it is read from. */
  String field() {
    return path.split("/", -1)[1];
  }

  /** Whether Zoom sent something that the column cannot hold. */
  boolean isMisfit(JsonNode webinar) {
    JsonNode sent = webinar.at(path);
    boolean isSomething = !sent.isMissingNode() && !sent.isNull() && !sent.asText("?").isEmpty();
    return isSomething && of(webinar).equals(NullNode.getInstance());
  }

  private static Stream<DetailColumn> settings(UnaryOperator<JsonNode> value, String... names) {
    return Stream.of(names).map(name -> setting(name, name, value));
  }

  private static DetailColumn setting(String column, String field, UnaryOperator<JsonNode> value) {
    return new DetailColumn(column, "/settings/" + field, value);
  }

  /** Approval types 0 (automatic) and 1 (manual) need a registration, 2 needs none. */
  private static JsonNode isRequired(JsonNode approvalType) {
    JsonNode type = Values.integer(approvalType);
    return BooleanNode.valueOf(!type.isNull() && (type.asInt() == 0 || type.asInt() == 1));
  }
}
