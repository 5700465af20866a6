package io.webinarsync.webinars;

import java.util.UUID;

/** A row of each list: what is stored, and what the API shows of the first. */
enum ChildSample {
  PARTICIPANTS(
      "participants",
      "zoom_webinar_participants",
      "instance_uuid, session_key, participant_id, user_id, registrant_id, name, user_email, join_time, leave_time, duration, failover, status, internal_user",
      "'i' || n % 3, 's' || n, 'p', '16778240', 'r', 'Ada', 'ada@example.com', '2026-12-01T16:01:12Z', '2026-12-01T16:58:40Z', 3448, false, 'in_meeting', true",
      """
      {"instanceUuid": "i1", "sessionKey": "s1", "participantId": "p", "userId": "16778240", "registrantId": "r", "name": "Ada", "userEmail": "ada@example.com", "joinTime": "2026-12-01T16:01:12Z", "leaveTime": "2026-12-01T16:58:40Z", "duration": 3448, "failover": false, "status": "in_meeting", "internalUser": true, "syncedAt": "2026-11-22T14:31:07.123456Z"}"""),
  ATTENDANCE(
      "attendance",
      "zoom_webinar_participants",
      "instance_uuid, session_key, participant_id, registrant_id, name, user_email, join_time, leave_time",
      "'i' || n % 3, 's' || n, 'p', 'r', 'Ada', 'Ada' || n || '@example.com', '2026-12-01T16:01:12Z', '2026-12-01T16:02:13Z'",
      """
      {"instanceUuid": "i1", "personKey": "ada1@example.com", "isGuest": false, "name": "Ada", "email": "Ada1@example.com", "registrantId": "r", "registrantStatus": null, "sessions": 1, "firstJoinTime": "2026-12-01T16:01:12Z", "lastLeaveTime": "2026-12-01T16:02:13Z", "attendedSeconds": 61}"""),
  REGISTRANTS(
      "registrants",
      "zoom_webinar_registrants",
      "registrant_id, email, first_name, last_name, address, city, state, zip, country, phone, industry, org, job_title, purchasing_time_frame, role_in_purchase_process, no_of_employees, comments, custom_questions, status, create_time, occurrence_id",
      "'r' || n, 'e', 'f', 'l', 'a', 'c', 's', 'z', 'DE', 'p', 'i', 'o', 'j', 't', 'r', '51-500', 'm', '[{\"title\": \"t\", \"value\": \"v\"}]'::jsonb, 'approved', '2026-11-20T09:12:44Z'::timestamptz, 'occ'",
      """
      {"registrantId": "r1", "email": "e", "firstName": "f", "lastName": "l", "address": "a", "city": "c", "state": "s", "zip": "z", "country": "DE", "phone": "p", "industry": "i", "org": "o", "jobTitle": "j", "purchasingTimeFrame": "t", "roleInPurchaseProcess": "r", "noOfEmployees": "51-500", "comments": "m", "customQuestions": [{"title": "t", "value": "v"}], "status": "approved", "createTime": "2026-11-20T09:12:44Z", "occurrenceId": "occ", "syncedAt": "2026-11-22T14:31:07.123456Z"}"""),
  PANELISTS(
      "panelists",
      "zoom_webinar_panelists",
      "panelist_id, email, name",
      "'p' || n, 'e', null",
      """
      {"panelistId": "p1", "email": "e", "name": null, "syncedAt": "2026-11-22T14:31:07.123456Z"}"""),
  INSTANCES(
      "instances",
      "zoom_webinar_instances",
      "instance_uuid, start_time, end_time, duration, participants_count, attendance_status",
      "'i' || n, '2026-12-01T16:00:00Z'::timestamptz, '2026-12-01T17:00:00Z'::timestamptz, 60, 214, 'synced'",
      """
      {"instanceUuid": "i1", "startTime": "2026-12-01T16:00:00Z", "endTime": "2026-12-01T17:00:00Z", "duration": 60, "participantsCount": 214, "attendanceStatus": "synced", "syncedAt": "2026-11-22T14:31:07.123456Z"}"""),
  OCCURRENCES(
      "occurrences",
      "zoom_webinar_occurrences",
      "occurrence_id, start_time, duration, status",
      "'o' || n, '2026-12-01T16:00:00Z'::timestamptz, 60, 'available'",
      """
      {"occurrenceId": "o1", "startTime": "2026-12-01T16:00:00Z", "duration": 60, "status": "available", "syncedAt": "2026-11-22T14:31:07.123456Z"}"""),
  POLLS(
      "polls",
      "zoom_webinar_polls",
      "poll_id, title, poll_type, status, anonymous, questions",
      "'p' || n, 't', 1, 'ended', true, '[{\"name\": \"q\", \"answers\": [\"a\"]}]'::jsonb",
      """
      {"pollId": "p1", "title": "t", "pollType": 1, "status": "ended", "anonymous": true, "questions": [{"name": "q", "answers": ["a"]}], "syncedAt": "2026-11-22T14:31:07.123456Z"}"""),
  POLL_ANSWERS(
      "poll-answers",
      "zoom_webinar_poll_answers",
      "instance_uuid, answer_key, poll_id, name, email, question, answer, answered_at",
      "'i' || n % 3, 'a' || n, 'p', 'Ada', 'e', 'q', 'b', '2026-12-01T16:00:00Z'::timestamptz",
      """
      {"instanceUuid": "i1", "answerKey": "a1", "pollId": "p", "name": "Ada", "email": "e", "question": "q", "answer": "b", "answeredAt": "2026-12-01T16:00:00Z", "syncedAt": "2026-11-22T14:31:07.123456Z"}"""),
  QUESTIONS(
      "questions",
      "zoom_webinar_questions",
      "instance_uuid, question_key, name, email, question, answer, status, asked_at",
      "'i' || n % 3, 'q' || n, 'Ada', 'e', 'q', 'a', 'answered', '2026-12-01T16:00:00Z'::timestamptz",
      """
      {"instanceUuid": "i1", "questionKey": "q1", "name": "Ada", "email": "e", "question": "q", "answer": "a", "status": "answered", "askedAt": "2026-12-01T16:00:00Z", "syncedAt": "2026-11-22T14:31:07.123456Z"}"""),
  ABSENTEES(
      "absentees",
      "zoom_webinar_absentees",
      "instance_uuid, registrant_id, email, first_name, last_name, source",
      "'i' || n % 3, 'r' || n, 'e', 'f', 'l', 'computed'",
      """
      {"instanceUuid": "i1", "registrantId": "r1", "email": "e", "firstName": "f", "lastName": "l", "source": "computed", "syncedAt": "2026-11-22T14:31:07.123456Z"}"""),
  TRACKING_SOURCES(
      "tracking-sources",
      "zoom_webinar_tracking_sources",
      "tracking_source_id, source_name, tracking_url, registration_count, visitor_count",
      "'t' || n, 'Newsletter', 'https://example.com', 12, 38",
      """
      {"trackingSourceId": "t1", "sourceName": "Newsletter", "trackingUrl": "https://example.com", "registrationCount": 12, "visitorCount": 38, "syncedAt": "2026-11-22T14:31:07.123456Z"}"""),
  REGISTRATION_QUESTIONS(
      "registration-questions",
      "zoom_webinar_registration_questions",
      "kind, title, type, required, answers",
      "case n % 2 when 0 then 'standard' else 'custom' end, 't' || n, 'short', true, '[\"a\", \"b\"]'::jsonb",
      """
      {"kind": "custom", "title": "t1", "type": "short", "required": true, "answers": ["a", "b"], "syncedAt": "2026-11-22T14:31:07.123456Z"}"""),
  SURVEYS(
      "surveys",
      "zoom_webinar_surveys",
      "show_in_the_browser, show_in_the_follow_up_email, third_party_survey, custom_survey",
      "true, false, 'https://example.com', '{\"title\": \"t\"}'::jsonb",
      """
      {"showInTheBrowser": true, "showInTheFollowUpEmail": false, "thirdPartySurvey": "https://example.com", "customSurvey": {"title": "t"}, "syncedAt": "2026-11-22T14:31:07.123456Z"}""");

  final String list;
  private final String table;
  private final String columns;
  private final String values;
  private final String first;

  ChildSample(String list, String table, String columns, String values, String first) {
    this.list = list;
    this.table = table;
    this.columns = columns;
    this.values = values;
    this.first = first;
  }

  /** The address of a webinar's list. */
  String path(UUID webinar) {
    return "/webinars/" + webinar + "/" + list;
  }

  /** The first row as JSON. */
  String first() {
    return first;
  }

  /** Stores rows. */
  void store(Rows rows, UUID webinar, int count) {
    rows.children(webinar, count, table, columns, values);
  }
}
