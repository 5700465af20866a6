package io.webinarsync.webinars;

import java.util.List;

/**
 * A list of what belongs to a webinar, in the order of its key.
 *
 * @param name what the API calls it
 * @param source the table or view
 * @param key the columns that tell a webinar's rows apart; they are texts and components of the
 *     items, and empty where a webinar has one row at the most
 * @param reader makes items of rows
 */
record ChildList<T extends Record>(
    String name, String source, List<String> key, Class<T> item, RowReader<T> reader) {

  static final ChildList<ParticipantView> PARTICIPANTS =
      of("participants", ChildTable.PARTICIPANTS, ParticipantView.class);

  static final ChildList<RegistrantView> REGISTRANTS =
      of("registrants", ChildTable.REGISTRANTS, RegistrantView.class);

  static final ChildList<PanelistView> PANELISTS =
      of("panelists", ChildTable.PANELISTS, PanelistView.class);

  static final ChildList<InstanceView> INSTANCES =
      of("instances", ChildTable.INSTANCES, InstanceView.class);

  static final ChildList<OccurrenceView> OCCURRENCES =
      of("occurrences", ChildTable.OCCURRENCES, OccurrenceView.class);

  static final ChildList<PollView> POLLS = of("polls", ChildTable.POLLS, PollView.class);

  static final ChildList<PollAnswerView> POLL_ANSWERS =
      of("poll-answers", ChildTable.POLL_ANSWERS, PollAnswerView.class);

  static final ChildList<QuestionView> QUESTIONS =
      of("questions", ChildTable.QUESTIONS, QuestionView.class);

  static final ChildList<AbsenteeView> ABSENTEES =
      of("absentees", ChildTable.ABSENTEES, AbsenteeView.class);

  static final ChildList<TrackingSourceView> TRACKING_SOURCES =
      of("tracking-sources", ChildTable.TRACKING_SOURCES, TrackingSourceView.class);

  static final ChildList<RegistrationQuestionView> REGISTRATION_QUESTIONS =
      of(
          "registration-questions",
          ChildTable.REGISTRATION_QUESTIONS,
          RegistrationQuestionView.class);

  static final ChildList<SurveyView> SURVEYS = of("surveys", ChildTable.SURVEYS, SurveyView.class);

  static final ChildList<AttendanceView> ATTENDANCE =
      new ChildList<>(
          "attendance",
          "zoom_webinar_attendance",
          List.of("instance_uuid", "person_key"),
          AttendanceView.class,
          RowReader.of(AttendanceView.class));

  private static <T extends Record> ChildList<T> of(String name, ChildTable table, Class<T> item) {
    List<String> key = table.keys().skip(1).toList();
    return new ChildList<>(name, table.table(), key, item, RowReader.of(item));
  }
}
