package io.webinarsync.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The four alerts, at each threshold and just below it. */
class AlertConditionsIT {

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
    "0, 0, 23 hours, false",
    "1, 1, 23 hours, false",
    "2, 1, 23 hours, true",
    "1, 0, 23 hours, true",
    "1, 0, 23 hours 59 minutes, true",
    "1, 0, 24 hours, false"
  })
  void over_half_of_a_days_syncs_failed(int failed, int completed, String age, boolean expected) {
    given.failed(connection, age).stored(failed);
    given.completed(connection, age).stored(completed);

    assertAlert("high_failure_rate", expected);
  }

  @Test
  void a_cancelled_sync_and_one_at_work_count_as_not_failed() {
    given.failed(connection, "1 hour").stored(2);
    given.cancelled(connection, "1 hour").stored();
    given.running(connection, "1 minute").stored();

    assertAlert("high_failure_rate", false);
  }

  @ParameterizedTest
  @CsvSource({"48 hours, false", "48 hours 1 second, true"})
  void no_sync_completed_in_two_days(String age, boolean expected) {
    given.completed(connection, age).stored();
    given.failed(connection, "1 hour").stored();

    assertAlert("stale_data", expected);
  }

  @Test
  void a_connection_that_was_never_synced_has_stale_data_and_nothing_else() {
    assertThat(database.of(connection, "sync_alert_conditions"))
        .containsEntry("high_failure_rate", false)
        .containsEntry("stale_data", true)
        .containsEntry("long_running_sync", false)
        .containsEntry("high_error_count", false);
  }

  @ParameterizedTest
  @CsvSource({"1 hour, false", "1 hour 1 second, true"})
  void a_sync_runs_for_over_an_hour(String age, boolean expected) {
    given.running(connection, age).stored();

    assertAlert("long_running_sync", expected);
  }

  @Test
  void a_sync_that_waits_for_over_an_hour_is_long_as_well() {
    given.sync(connection).ago("created_at", "61 minutes").stored();

    assertAlert("long_running_sync", true);
  }

  @Test
  void a_sync_that_has_ended_is_not_long() {
    given.completed(connection, "5 hours").stored();

    assertAlert("long_running_sync", false);
  }

  @ParameterizedTest
  @CsvSource({"10, false", "11, true"})
  void over_ten_webinars_are_invalid(int invalid, boolean expected) {
    given.webinar(connection).with("topic", "").stored(invalid);
    given.webinar(connection).with("topic", "").ago("deleted_at", "1 day").stored();
    given.webinar(connection).with("topic", "").with("status", "deleted").stored();

    assertAlert("high_error_count", expected);
  }

  @Test
  void a_connection_that_is_switched_off_raises_no_alert() {
    UUID off = given.connection().with("is_active", false).stored();

    assertThat(database.values("select connection_id from sync_alert_conditions"))
        .contains(connection.toString())
        .doesNotContain(off.toString());
  }

  private void assertAlert(String alert, boolean expected) {
    assertThat(database.of(connection, "sync_alert_conditions")).containsEntry(alert, expected);
    assertThat(
            database.value(
                """
                select ? = any (active_alerts)
                  from sync_monitoring_component_data
                 where connection_id = ?
                """,
                alert,
                connection))
        .isEqualTo(Boolean.toString(expected));
  }
}
