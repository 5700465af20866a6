package io.webinarsync.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is judged of a webinar, at each threshold and just below it. */
class ValidationIT {

  @RegisterExtension final Database database = Database.rolledBack();

  private Given given;
  private UUID connection;

  @BeforeEach
  void a_connection() {
    given = database.given();
    connection = given.connection().stored();
  }

  @ParameterizedTest
  @CsvSource({
    "topic, 'Topic', valid, ",
    "topic, ' ', invalid, topic",
    "topic, '', invalid, topic",
    "host_id, '', invalid, host_id",
    "duration, 0, valid, ",
    "duration, 1440, valid, ",
    "duration, 1441, warning, duration",
  })
  void a_webinar_is_judged_by(String column, String content, String status, String field) {
    UUID webinar = given.webinar(connection).sql(column, "'" + content + "'").stored();

    assertVerdict(webinar, status, field);
  }

  @ParameterizedTest
  @CsvSource({
    "true, 10, 10, valid",
    "true, 10, 11, warning",
    "false, 10, 11, valid",
    "true, null, 11, valid",
    "true, 10, null, valid"
  })
  void more_attendees_than_registrants_are_odd_where_registration_is_required(
      String required, String registrants, String attendees, String status) {
    UUID webinar =
        given
            .webinar(connection)
            .sql("registration_required", required)
            .sql("total_registrants", registrants)
            .sql("total_attendees", attendees)
            .stored();

    assertVerdict(webinar, status, status.equals("valid") ? null : "total_attendees");
  }

  @ParameterizedTest
  @CsvSource({"0, valid", "1, warning"})
  void a_start_before_the_creation_is_odd(int secondsBefore, String status) {
    UUID webinar =
        given
            .webinar(connection)
            .ago("start_time", secondsBefore + " seconds")
            .ago("webinar_created_at", "0 seconds")
            .stored();

    assertVerdict(webinar, status, status.equals("valid") ? null : "start_time");
  }

  @Test
  void what_the_table_refuses_is_judged_all_the_same() {
    assertThat(
            database.value(
                """
                select validate_webinar_data(jsonb_populate_record(null::zoom_webinars, '{"duration": -1}'))
                       - 'validated_at'
                """))
        .isEqualTo(
            """
            {"errors": [{"field": "webinar_id", "message": "There is no id"}, \
            {"field": "topic", "message": "The topic is empty"}, \
            {"field": "host_id", "message": "There is no host"}, \
            {"field": "duration", "message": "The duration is negative"}], \
            "status": "invalid", "warnings": []}""");
  }

  @Test
  void an_error_outweighs_a_warning_and_both_are_told() {
    UUID webinar = given.webinar(connection).with("topic", "").with("duration", 1441).stored();

    assertThat(
            database.row(
                """
                select validation_status as status, validation_errors ->> 0 as error,
                       validation_warnings ->> 0 as warning, last_validated_at = now() as is_now
                  from zoom_webinars
                 where id = ?
                """,
                webinar))
        .containsEntry("status", "invalid")
        .containsEntry("error", "{\"field\": \"topic\", \"message\": \"The topic is empty\"}")
        .containsEntry(
            "warning",
            "{\"field\": \"duration\", \"message\": \"The duration is longer than a day\"}")
        .containsEntry("is_now", true);
  }

  @Test
  void a_webinar_is_judged_anew_when_what_is_judged_changes() {
    UUID webinar = given.webinar(connection).stored();

    database.execute("update zoom_webinars set topic = '' where id = ?", webinar);
    assertVerdict(webinar, "invalid", "topic");

    database.execute("update zoom_webinars set topic = 'Topic' where id = ?", webinar);
    assertVerdict(webinar, "valid", null);
  }

  private void assertVerdict(UUID webinar, String status, String field) {
    assertThat(
            database.row(
                """
                select validation_status as status,
                       (validation_errors || validation_warnings) -> 0 ->> 'field' as field
                  from zoom_webinars
                 where id = ?
                """,
                webinar))
        .containsEntry("status", status)
        .containsEntry("field", field);
  }
}
