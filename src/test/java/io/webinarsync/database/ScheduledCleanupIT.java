package io.webinarsync.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Upkeep for an operator or pg_cron, and the list of silent syncs. */
class ScheduledCleanupIT {

  @RegisterExtension final Database database = Database.rolledBack();

  private Given given;
  private UUID connection;

  @BeforeEach
  void a_connection() {
    given = database.given();
    connection = given.connection().stored();
  }

  @Test
  void what_really_happened_is_returned_and_kept() {
    given.failed(connection, "31 days").stored();
    given.failed(connection, "29 days").stored();
    UUID silent = given.running(connection, "2 hours").stored();

    assertThat(
            database.row(
                """
                select test_name, status, error_message,
                       test_data ->> 'deleted_sync_logs' as deleted,
                       test_data ->> 'marked_stale_syncs' as marked
                  from scheduled_cleanup()
                """))
        .containsEntry("test_name", "scheduled_cleanup")
        .containsEntry("status", "passed")
        .containsEntry("error_message", null)
        .containsEntry("deleted", "1")
        .containsEntry("marked", "1");
    assertThat(database.value("select status from zoom_sync_logs where id = ?", silent))
        .isEqualTo("failed");
    assertThat(database.values("select test_name from sync_test_results"))
        .containsExactly("scheduled_cleanup");
  }

  @Test
  void a_clean_up_that_fails_is_told_and_keeps_no_silent_sync_alive() {
    UUID silent = given.running(connection, "2 hours").stored();
    database.execute("drop table sync_seen_rows");

    assertThat(database.row("select status, error_message from scheduled_cleanup()"))
        .containsEntry("status", "error")
        .extractingByKey("error_message")
        .asString()
        .contains("clean-up: relation \"sync_seen_rows\" does not exist");
    assertThat(database.value("select status from zoom_sync_logs where id = ?", silent))
        .isEqualTo("failed");
  }

  @ParameterizedTest
  @CsvSource({
    "9 minutes 59 seconds, , 0",
    "10 minutes, , 1",
    "5 hours, 9 minutes 59 seconds, 0",
    "5 hours, 10 minutes, 1"
  })
  void a_sync_is_listed_as_stale_after_ten_minutes_of_silence(String age, String beat, int listed) {
    UUID sync = given.running(connection, age).stored();
    if (beat != null) {
      given.of(sync, "sync_heartbeats").ago("heartbeat_at", beat).stored();
    }

    assertThat(database.rows("select * from check_stale_syncs()")).hasSize(listed);
  }

  @Test
  void stale_syncs_are_listed_longest_silent_first_and_changed_in_nothing() {
    UUID younger = given.running(connection, "90 minutes").stored();
    UUID other = given.connection().stored();
    UUID older = given.sync(other).ago("created_at", "2 hours 150 seconds").stored();

    assertThat(
            database.rows(
                """
                select sync_id, connection_id, started_at is null as waits,
                       minutes_since_heartbeat::text as minutes
                  from check_stale_syncs()
                """))
        .extracting(row -> String.join(" ", row.values().stream().map(String::valueOf).toList()))
        .containsExactly(
            older + " " + other + " true 122.50", younger + " " + connection + " false 90.00");
    assertThat(database.values("select distinct status from zoom_sync_logs order by 1"))
        .containsExactly("running", "started");
  }

  @Test
  void an_ended_sync_is_not_stale() {
    given.completed(connection, "5 hours").stored();

    assertThat(database.rows("select * from check_stale_syncs()")).isEmpty();
  }
}
