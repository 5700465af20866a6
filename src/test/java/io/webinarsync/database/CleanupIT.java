package io.webinarsync.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a clean-up deletes, and what it never touches. */
class CleanupIT {

  private static final List<String> TABLES_OF_SYNCS =
      List.of(
          "sync_progress_updates",
          "sync_error_logs",
          "webinar_sync_queue",
          "sync_state",
          "sync_heartbeats",
          "sync_reconciliations",
          "sync_seen_rows",
          "sync_performance_metrics");

  @RegisterExtension final Database database = Database.rolledBack();

  private Given given;
  private UUID connection;

  @BeforeEach
  void a_connection_whose_newest_sync_is_of_today() {
    given = database.given();
    connection = given.connection().stored();
    given.completed(connection, "1 hour").stored();
  }

  @ParameterizedTest
  @CsvSource({
    "30, 30 days, 0",
    "30, 30 days 1 second, 1",
    "1, 24 hours, 0",
    "1, 24 hours 1 second, 1",
    "2147483647, 100 years, 0"
  })
  void a_sync_goes_by_the_time_since_its_end(int days, String age, long deleted) {
    given.failed(connection, age).stored();

    assertThat(cleaned(days)).containsEntry("deleted_sync_logs", deleted);
  }

  @Test
  void thirty_days_are_kept_unless_told_otherwise() {
    given.failed(connection, "29 days").stored();
    given.failed(connection, "31 days").stored();

    assertThat(database.row("select * from cleanup_old_sync_data()"))
        .containsEntry("deleted_sync_logs", 1L);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(ints = {0, -1, Integer.MIN_VALUE})
  void less_than_a_day_is_refused_with_what_to_do(Integer days) {
    RefusedStatement refused =
        catchThrowableOfType(
            RefusedStatement.class,
            () -> database.row("select * from cleanup_old_sync_data(?::integer)", days));

    assertThat(refused).hasMessageContaining("an age of " + days + " days is too young");
    assertThat(refused.state()).isEqualTo("22023");
    assertThat(refused.hint()).contains("1 or more");
  }

  @Test
  void a_sync_goes_with_all_that_belongs_to_it_and_each_row_is_counted() {
    UUID old = given.failed(connection, "31 days").stored();
    UUID young = given.failed(connection, "29 days").stored();
    filled(old);
    filled(young);

    assertThat(cleaned(30))
        .containsAllEntriesOf(
            Map.of(
                "deleted_sync_logs", 1L,
                "deleted_error_logs", 1L,
                "deleted_progress_updates", 1L,
                "deleted_queue_items", 1L,
                "deleted_checkpoints", 1L,
                "deleted_heartbeats", 1L,
                "deleted_reconciliations", 1L,
                "deleted_seen_rows", 1L,
                "deleted_performance_metrics", 1L));
    for (String table : TABLES_OF_SYNCS) {
      assertThat(database.values("select sync_id from " + table))
          .as(table)
          .containsExactly(young.toString());
    }
  }

  @Test
  void a_sync_at_work_is_never_touched() {
    UUID running = given.running(connection, "100 days").stored();
    filled(running);

    assertThat(cleaned(1).values()).containsOnly(0L);
  }

  @Test
  void what_a_sync_at_work_goes_on_with_is_never_touched() {
    UUID failed = given.failed(connection, "100 days").stored();
    given.running(connection, "1 hour").with("resume_of", failed).stored();

    assertThat(cleaned(1)).containsEntry("deleted_sync_logs", 0L);
  }

  @Test
  void who_went_on_with_an_old_sync_forgets_it() {
    UUID old = given.failed(connection, "100 days").stored();
    UUID later = given.completed(connection, "1 minute").with("resume_of", old).stored();

    assertThat(cleaned(1)).containsEntry("deleted_sync_logs", 1L);
    assertThat(database.value("select resume_of from zoom_sync_logs where id = ?", later))
        .isEqualTo("null");
  }

  @Test
  void the_newest_completed_sync_of_each_connection_stays_however_old() {
    UUID quiet = given.connection().stored();
    given.completed(quiet, "300 days").stored();
    UUID newest = given.completed(quiet, "200 days").stored();
    given.failed(quiet, "100 days").stored();

    assertThat(cleaned(30)).containsEntry("deleted_sync_logs", 2L);
    assertThat(syncsOf(quiet)).containsExactly(newest.toString());
  }

  @Test
  void the_newest_clean_sync_stays_beside_a_newer_one_with_gaps() {
    UUID quiet = given.connection().stored();
    given.completed(quiet, "300 days").stored();
    UUID clean = given.completed(quiet, "200 days").stored();
    UUID gaps = given.completed(quiet, "100 days").with("result", "gaps").stored();

    assertThat(cleaned(30)).containsEntry("deleted_sync_logs", 1L);
    assertThat(syncsOf(quiet)).containsExactlyInAnyOrder(clean.toString(), gaps.toString());
  }

  @Test
  void results_of_tests_and_counts_of_calls_go_by_their_own_age() {
    for (int days : List.of(29, 30, 31)) {
      database.execute(
          """
          insert into sync_test_results (test_name, test_type, status, created_at)
          values ('t', 'unit', 'passed', now() - make_interval(days => ?))
          """,
          days);
      database.execute(
          """
          insert into zoom_daily_calls (account_key, day, calls, granted)
          values ('a', (now() at time zone 'utc')::date - ?, 1, 1)
          """,
          days);
    }

    assertThat(cleaned(30))
        .containsEntry("deleted_test_results", 1L)
        .containsEntry("deleted_daily_calls", 1L);
  }

  @Test
  void a_step_deletes_no_more_rows_than_it_is_told_and_the_sync_last() {
    UUID old = given.failed(connection, "31 days").stored();
    given.of(old, "sync_progress_updates").with("update_type", "info").stored(5);

    assertThat(stepped(4))
        .containsEntry("deleted_progress_updates", 4L)
        .containsEntry("deleted_sync_logs", 0L);
    assertThat(stepped(4))
        .containsEntry("deleted_progress_updates", 1L)
        .containsEntry("deleted_sync_logs", 1L);
    assertThat(stepped(4).values()).containsOnly(0L);
  }

  private Map<String, Object> cleaned(int days) {
    return database.row("select * from cleanup_old_sync_data(?)", days);
  }

  private Map<String, Object> stepped(int rows) {
    return database.row("select * from cleanup_old_sync_data_step(30, ?)", rows);
  }

  private List<String> syncsOf(UUID owner) {
    return database.values("select id from zoom_sync_logs where connection_id = ?", owner);
  }

  private void filled(UUID sync) {
    given.of(sync, "sync_progress_updates").with("update_type", "info").stored();
    given
        .of(sync, "sync_error_logs")
        .with("error_type", "timeout")
        .with("error_message", "m")
        .stored();
    given
        .of(sync, "webinar_sync_queue")
        .with("webinar_id", 1L)
        .with("webinar_type", "past")
        .stored();
    given
        .of(sync, "sync_state")
        .with("connection_id", connection)
        .with("state_type", "list:host")
        .stored();
    given.of(sync, "sync_heartbeats").stored();
    given.of(sync, "sync_reconciliations").with("stream", "webinars").with("stored", 1).stored();
    given
        .of(sync, "sync_seen_rows")
        .with("list_table", "t")
        .with("webinar_id", 1L)
        .with("scope", "s")
        .with("row_key", "k")
        .stored();
    given
        .of(sync, "sync_performance_metrics")
        .with("metric_type", "working")
        .with("metric_value", 1)
        .stored();
  }
}
