package io.webinarsync.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A connection's webinars in figures. */
class StatisticsIT {

  @RegisterExtension final Database database = Database.rolledBack();

  private Given given;
  private UUID connection;

  @BeforeEach
  void a_connection() {
    given = database.given();
    connection = given.connection().stored();
  }

  @Test
  void a_connection_without_webinars_has_zeros_and_no_means() {
    assertThat(statistics())
        .containsEntry("total_webinars", 0L)
        .containsEntry("past_webinars", 0L)
        .containsEntry("upcoming_webinars", 0L)
        .containsEntry("total_registrants_all", 0L)
        .containsEntry("avg_attendance_rate", null)
        .containsEntry("earliest_webinar", null)
        .containsEntry("last_sync_time", null)
        .containsEntry("stale_webinars", 0L);
  }

  @ParameterizedTest
  @CsvSource({
    "5, ended,    null,       60, 1",
    "5, expired,  null,       60, 1",
    "5, upcoming, null,       60, 0",
    "5, upcoming, 60 minutes, 60, 1",
    "5, live,     59 minutes, 60, 0",
    "9, upcoming, 10 days,    60, 0",
    "5, null,     60 minutes, 60, 1",
    "5, null,     59 minutes, 60, 0",
    "5, null,     -1 days,    60, 0"
  })
  void a_webinar_is_past_when_it_is_over(
      int type, String status, String age, int minutes, long past) {
    given
        .webinar(connection)
        .with("type", type)
        .sql("status", status.equals("null") ? "null" : "'" + status + "'")
        .sql("start_time", age.equals("null") ? "null" : "now() - interval '" + age + "'")
        .with("duration", minutes)
        .stored();

    assertThat(statistics())
        .containsEntry("past_webinars", past)
        .containsEntry("upcoming_webinars", 1 - past);
  }

  @Test
  void webinars_that_zoom_has_deleted_count_nowhere() {
    given.webinar(connection).with("status", "deleted").with("total_attendees", 5).stored();
    given.webinar(connection).ago("deleted_at", "1 day").with("topic", "").stored();
    given.webinar(connection).ago("expired_at", "1 day").with("status", "expired").stored();

    assertThat(statistics())
        .containsEntry("total_webinars", 1L)
        .containsEntry("total_attendees_all", 0L)
        .containsEntry("invalid_webinars", 0L);
  }

  @Test
  void verdicts_are_counted() {
    given.webinar(connection).stored(4);
    given.webinar(connection).with("topic", "").stored(3);
    given.webinar(connection).with("duration", 2000).stored(2);

    assertThat(statistics())
        .containsEntry("total_webinars", 9L)
        .containsEntry("invalid_webinars", 3L)
        .containsEntry("warning_webinars", 2L);
  }

  @Test
  void the_rate_of_attendance_is_the_mean_of_the_webinars_that_have_one() {
    attended(10, 5);
    attended(30, 10);
    attended(0, 7);
    given.webinar(connection).with("total_registrants", 100).stored();

    assertThat(statistics())
        .containsEntry("total_registrants_all", 140L)
        .containsEntry("total_attendees_all", 22L)
        .containsEntry("avg_attendance_rate", new BigDecimal("41.67"));
  }

  @Test
  void times_are_those_of_the_first_and_last_webinar_and_of_the_newest_completed_sync() {
    given.webinar(connection).ago("start_time", "3 days").stored();
    given.webinar(connection).ago("start_time", "-2 days").stored();
    given.webinar(connection).stored();
    given.completed(connection, "5 hours").stored();
    given.completed(connection, "6 hours").stored();
    given.failed(connection, "1 hour").stored();

    assertThat(
            database.row(
                """
                select now() - earliest_webinar = interval '3 days' as earliest,
                       latest_webinar - now() = interval '2 days' as latest,
                       now() - last_sync_time = interval '5 hours' as last
                  from webinar_statistics_by_connection
                 where connection_id = ?
                """,
                connection))
        .containsEntry("earliest", true)
        .containsEntry("latest", true)
        .containsEntry("last", true);
  }

  @ParameterizedTest
  @CsvSource({
    "7 days,          null,            upcoming, 0",
    "7 days 1 second, null,            upcoming, 1",
    "30 days,         7 days,          upcoming, 0",
    "30 days,         7 days 1 second, upcoming, 1",
    "6 days,          30 days,         upcoming, 0",
    "30 days,         30 days,         ended,    1",
    "30 days,         30 days,         expired,  0",
    "30 days,         30 days,         deleted,  0"
  })
  void a_webinar_is_stale_when_neither_written_nor_listed_for_a_week(
      String written, String listed, String status, long stale) {
    if (!listed.equals("null")) {
      database.execute(
          """
          insert into zoom_hosts (connection_id, host_id, last_listed_at)
          values (?, 'host', now() - ?::text::interval)
          """,
          connection,
          listed);
    }
    given.webinar(connection).ago("last_synced_at", written).with("status", status).stored();

    assertThat(statistics()).containsEntry("stale_webinars", stale);
  }

  private Map<String, Object> statistics() {
    return database.of(connection, "webinar_statistics_by_connection");
  }

  private void attended(int registrants, int attendees) {
    given
        .webinar(connection)
        .with("total_registrants", registrants)
        .with("total_attendees", attendees)
        .stored();
  }
}
