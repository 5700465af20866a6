package io.webinarsync.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.sql.Connection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The self-test: what it proves, what it leaves, and that it fails by name where something is gone.
 */
class SelfTestIT {

  private static final List<String> TESTS =
      List.of(
          "validation_trigger",
          "idempotent_upsert",
          "queue_order",
          "backoff_bounds",
          "stale_marking",
          "one_active_sync",
          "final_states",
          "end_is_told",
          "started_by_a_person",
          "clean_up",
          "health_score");

  @RegisterExtension final Database database = Database.committed();

  @Test
  void a_healthy_database_passes_and_keeps_each_result() {
    List<Map<String, Object>> results = database.rows("select * from test_sync_process()");

    assertThat(results).extracting(row -> row.get("test_name")).containsExactlyElementsOf(TESTS);
    assertThat(results).allSatisfy(row -> assertThat(row).containsEntry("status", "passed"));
    assertThat(
            database.values(
                "select test_name from sync_test_results where status = 'passed' order by created_at"))
        .containsExactlyElementsOf(TESTS);
  }

  @Test
  void nothing_is_left_but_the_results_whatever_else_there_is() {
    Given given = database.given();
    UUID connection = given.connection().stored();
    given.running(connection, "3 hours").stored();
    given.completed(connection, "100 days").stored();
    given.failed(connection, "100 days").stored();
    given.webinar(connection).stored();
    Map<String, String> before = contents();

    database.rows("select * from test_sync_process(?)", connection);

    assertThat(contents()).isEqualTo(before);
    assertThat(database.values("select distinct connection_id from sync_test_results"))
        .containsExactly(connection.toString());
  }

  @ParameterizedTest
  @CsvSource({
    "drop trigger zoom_webinars_are_validated on zoom_webinars, validation_trigger",
    "alter table zoom_webinars disable trigger zoom_webinars_are_validated, validation_trigger",
    "alter table zoom_webinars drop constraint zoom_webinars_once_per_connection cascade, idempotent_upsert",
    "alter table webinar_sync_queue drop constraint webinar_sync_queue_once_per_sync, queue_order",
    "drop index zoom_sync_logs_one_active_per_connection, one_active_sync",
    "drop trigger zoom_sync_logs_final_state on zoom_sync_logs, final_states",
    "drop trigger zoom_sync_logs_end_is_told on zoom_sync_logs, end_is_told",
    "alter table zoom_sync_logs drop constraint zoom_sync_logs_started_by_a_person, started_by_a_person"
  })
  void a_rule_that_is_gone_fails_by_name_and_nothing_else_does(String damage, String test) {
    database.execute(damage);

    assertFailed(test, "failed");
  }

  @ParameterizedTest
  @CsvSource({
    "'create or replace function mark_stale_syncs(silent interval default ''1 hour'') returns table (sync_id uuid, connection_id uuid) language sql as ''select null::uuid, null::uuid where false''', stale_marking",
    "'create or replace function calculate_backoff_delay(retry_count integer, initial_delay_ms integer, max_delay_ms integer, multiplier numeric) returns integer language sql as ''select max_delay_ms + 1''', backoff_bounds",
    "'create or replace function sync_health_score(last_clean timestamptz, failed_in_a_day bigint, stale bigint) returns jsonb language sql as ''select jsonb_build_object(''''health_score'''', 100)''', health_score"
  })
  void a_function_that_does_something_else_fails_by_name(String damage, String test) {
    database.execute(damage);

    assertFailed(test, "failed");
  }

  @Test
  void what_cannot_be_found_out_is_an_error_by_name() {
    database.execute("drop table sync_seen_rows");

    assertFailed("clean_up", "error");
  }

  @Test
  void a_connection_that_is_not_there_is_refused() {
    RefusedStatement refused =
        catchThrowableOfType(
            RefusedStatement.class,
            () -> database.rows("select * from test_sync_process(?)", UUID.randomUUID()));

    assertThat(refused.state()).isEqualTo("22023");
    assertThat(refused).hasMessageContaining("there is no connection");
  }

  @Test
  void two_at_once_do_not_wait_for_each_other_nor_for_a_sync() throws Exception {
    Given given = database.given();
    UUID connection = given.connection().stored();
    UUID running = given.running(connection, "3 hours").stored();
    try (Connection run = database.otherSession();
        Connection first = database.otherSession();
        Connection second = database.otherSession()) {
      run.setAutoCommit(false);
      first.setAutoCommit(false);
      Database.rows(run, "select 1 from zoom_sync_logs where id = ? for no key update", running);
      Database.rows(first, "select set_config('lock_timeout', '2s', false)");
      Database.rows(second, "select set_config('lock_timeout', '2s', false)");

      assertThat(failures(first)).isEmpty();
      assertThat(failures(second)).isEmpty();
      first.commit();
    }
  }

  private static List<Object> failures(Connection session) {
    return Database.rows(
            session, "select test_name from test_sync_process() where status <> 'passed'")
        .stream()
        .map(row -> row.get("test_name"))
        .toList();
  }

  private void assertFailed(String test, String status) {
    assertThat(
            database.rows(
                "select test_name, status from test_sync_process() where status <> 'passed'"))
        .containsExactly(Map.of("test_name", test, "status", status));
    assertThat(
            database.value("select error_message from sync_test_results where test_name = ?", test))
        .isNotEqualTo("null");
  }

  /** What each table holds, save for the results. */
  private Map<String, String> contents() {
    Map<String, String> contents = new TreeMap<>();
    for (String table :
        database.values(
            """
            select tablename from pg_tables
             where schemaname = 'public' and tablename <> 'sync_test_results'
            """)) {
      contents.put(
          table,
          database.value(
              "select coalesce(string_agg(row::text, ' ' order by row::text), '') from %s row"
                  .formatted(table)));
    }
    return contents;
  }
}
