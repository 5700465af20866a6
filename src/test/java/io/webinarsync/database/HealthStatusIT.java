package io.webinarsync.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The health score, at each threshold and just below it. */
class HealthStatusIT {

  @RegisterExtension final Database database = Database.rolledBack();

  private Given given;
  private UUID connection;

  @BeforeEach
  void a_connection() {
    given = database.given();
    connection = given.connection().stored();
  }

  @Test
  void a_connection_without_a_sync_is_critical() {
    assertThat(health("score")).isEqualTo("0 critical");
    assertThat(health("reasons"))
        .isEqualTo("[\"No sync has ever completed whole and without errors\"]");
  }

  @Test
  void a_sync_with_gaps_or_errors_is_no_success() {
    given.completed(connection, "1 hour").with("result", "gaps").stored();
    given.completed(connection, "2 hours").with("error_count", 1).stored();

    assertThat(health("score")).isEqualTo("0 critical");
    assertThat(health("last")).isEqualTo("null");
  }

  @ParameterizedTest
  @CsvSource({"24 hours, 100 healthy", "24 hours 1 second, 50 warning"})
  void the_last_clean_sync_is_over_a_day_ago(String age, String score) {
    given.completed(connection, age).stored();

    assertThat(health("score")).isEqualTo(score);
  }

  @ParameterizedTest
  @CsvSource({
    "3, 1 hour, 100 healthy",
    "4, 1 hour, 60 degraded",
    "4, 24 hours, 60 degraded",
    "4, 24 hours 1 second, 100 healthy"
  })
  void over_three_syncs_failed_in_a_day(int failed, String age, String score) {
    given.completed(connection, "1 hour").stored();
    given.failed(connection, age).stored(failed);

    assertThat(health("score")).isEqualTo(score);
  }

  @ParameterizedTest
  @CsvSource({
    "10, 8 days, 100 healthy",
    "11, 8 days, 70 degraded",
    "11, 7 days, 100 healthy",
    "11, 7 days 1 second, 70 degraded"
  })
  void over_ten_webinars_were_not_synced_for_a_week(int stale, String age, String score) {
    given.completed(connection, "1 hour").stored();
    given.webinar(connection).ago("last_synced_at", age).stored(stale);

    assertThat(health("score")).isEqualTo(score);
  }

  @Test
  void the_worst_finding_decides_and_all_are_told() {
    given.completed(connection, "25 hours").stored();
    given.failed(connection, "1 hour").stored(4);
    given.webinar(connection).ago("last_synced_at", "8 days").stored(11);

    assertThat(health("score")).isEqualTo("50 warning");
    assertThat(health("reasons"))
        .isEqualTo(
            "[\"The last clean sync is over 24 hours ago\", \"4 syncs failed in 24 hours\","
                + " \"11 webinars were not synced for 7 days\"]");
  }

  @Test
  void what_the_score_rests_on_is_told() {
    given.completed(connection, "90 minutes").with("duration_seconds", 100).stored();
    given.completed(connection, "6 days").with("duration_seconds", 201).stored();
    given.completed(connection, "8 days").with("duration_seconds", 9000).stored();
    given.failed(connection, "2 hours").stored(2);
    given.webinar(connection).ago("last_synced_at", "8 days").stored(3);

    assertThat(
            database.row(
                """
                select told.*
                  from get_sync_health_status(?) as health (status)
                 cross join jsonb_to_record(status)
                    as told (connection_id uuid, hours_since_last_sync text, failed_syncs_24h integer,
                             avg_sync_duration_seconds text, stale_webinar_count integer)
                """,
                connection))
        .containsEntry("connection_id", connection)
        .containsEntry("hours_since_last_sync", "1.50")
        .containsEntry("failed_syncs_24h", 2)
        .containsEntry("avg_sync_duration_seconds", "150.50")
        .containsEntry("stale_webinar_count", 3);
  }

  @Test
  void a_connection_that_is_not_there_has_no_health() {
    assertThat(health(UUID.randomUUID(), "status")).isEqualTo("null");
  }

  @Test
  void others_change_nothing() {
    UUID other = given.connection().stored();
    given.completed(other, "1 hour").stored();
    given.completed(connection, "1 hour").stored();
    given.failed(other, "1 hour").stored(4);

    assertThat(health("score")).isEqualTo("100 healthy");
  }

  private String health(String part) {
    return health(connection, part);
  }

  private String health(UUID of, String part) {
    return database.value(
        """
        select case ?
                    when 'score' then (status ->> 'health_score') || ' ' || (status ->> 'status')
                    when 'reasons' then status ->> 'reasons'
                    when 'last' then status ->> 'last_successful_sync'
                    else status::text end
          from get_sync_health_status(?) as health (status)
        """,
        part,
        of);
  }
}
