package io.webinarsync.webinars;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A table whose rows belong to webinars.
 *
 * @param table its name
 * @param key the columns that tell a webinar's rows apart, within the scope where there is one
 * @param scope the column by which a webinar's rows are divided into lists that are read one by
 *     one, such as the instance; empty where a webinar has one list
 * @param columns the columns of its own, without keys
 */
public record ChildTable(
    String table, List<String> key, Optional<String> scope, List<String> columns) {

  /** The planned sessions of recurring webinars. */
  public static final ChildTable OCCURRENCES =
      of("zoom_webinar_occurrences", "occurrence_id", "start_time", "duration", "status");

  /** The times that webinars took place; attendance and report are not of the list. */
  public static final ChildTable INSTANCES =
      of("zoom_webinar_instances", "instance_uuid", "start_time");

  /** Join-leave sessions. */
  public static final ChildTable PARTICIPANTS =
      ofInstances(
          "zoom_webinar_participants",
          "session_key",
          "participant_id",
          "user_id",
          "registrant_id",
          "name",
          "user_email",
          "join_time",
          "leave_time",
          "duration",
          "failover",
          "status",
          "internal_user");

  /** Registrants in all statuses. */
  public static final ChildTable REGISTRANTS =
      of(
          "zoom_webinar_registrants",
          "registrant_id",
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
          "custom_questions",
          "status",
          "create_time",
          "occurrence_id");

  /** Panelists. */
  public static final ChildTable PANELISTS =
      of("zoom_webinar_panelists", "panelist_id", "email", "name");

  /** Polls as they are set up. */
  public static final ChildTable POLLS =
      of("zoom_webinar_polls", "poll_id", "title", "poll_type", "status", "anonymous", "questions");

  /** Answers in polls. */
  public static final ChildTable POLL_ANSWERS =
      ofInstances(
          "zoom_webinar_poll_answers",
          "answer_key",
          "poll_id",
          "name",
          "email",
          "question",
          "answer",
          "answered_at");

  /** Questions and answers. */
  public static final ChildTable QUESTIONS =
      ofInstances(
          "zoom_webinar_questions",
          "question_key",
          "name",
          "email",
          "question",
          "answer",
          "status",
          "asked_at");

  /** Registrants who did not come. */
  public static final ChildTable ABSENTEES =
      ofInstances(
          "zoom_webinar_absentees", "registrant_id", "email", "first_name", "last_name", "source");

  /** Where registrations came from. */
  public static final ChildTable TRACKING_SOURCES =
      of(
          "zoom_webinar_tracking_sources",
          "tracking_source_id",
          "source_name",
          "tracking_url",
          "registration_count",
          "visitor_count");

  /** The questions of registration forms. */
  public static final ChildTable REGISTRATION_QUESTIONS =
      new ChildTable(
          "zoom_webinar_registration_questions",
          List.of("kind", "title"),
          Optional.empty(),
          List.of("type", "required", "answers"));

  /** Surveys as they are set up, at most one a webinar. */
  public static final ChildTable SURVEYS =
      of(
          "zoom_webinar_surveys",
          "webinar_id",
          "show_in_the_browser",
          "show_in_the_follow_up_email",
          "third_party_survey",
          "custom_survey");

  /** Every column that comes with a row: its keys, its own, and the hash of them. */
  List<String> written() {
    return Stream.of(keys(), columns.stream(), Stream.of("content_hash"))
        .flatMap(names -> names)
        .distinct()
        .toList();
  }

  /** The columns that an update changes. */
  List<String> updated() {
    return Stream.concat(columns.stream(), Stream.of("content_hash")).toList();
  }

  /** The columns by which a row is found, within a connection. */
  Stream<String> keys() {
    return Stream.of(Stream.of("webinar_id"), scope.stream(), key.stream())
        .flatMap(names -> names)
        .distinct();
  }

  /** A condition that two rows have the same key. */
  String sameKey(String one, String other) {
    return keys()
        .map(column -> one + "." + column + " = " + other + "." + column)
        .collect(Collectors.joining(" and "));
  }

  /** The key as one text. */
  String keyText(String row) {
    return key.stream().map(column -> row + "." + column).collect(Collectors.joining(" || ':' || "))
        + "::text";
  }

  private static ChildTable of(String table, String key, String... columns) {
    return new ChildTable(table, List.of(key), Optional.empty(), List.of(columns));
  }

  private static ChildTable ofInstances(String table, String key, String... columns) {
    return new ChildTable(table, List.of(key), Optional.of("instance_uuid"), List.of(columns));
  }
}
