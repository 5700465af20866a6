package io.webinarsync.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A clean-up while syncs run, and several at once. */
class CleanupBesideSyncsIT {

  @RegisterExtension final Database database = Database.committed();

  private Given given;
  private UUID connection;
  private UUID running;
  private UUID old;

  @BeforeEach
  void a_connection_with_an_old_sync_and_one_at_work() {
    given = database.given();
    connection = given.connection().stored();
    old = given.failed(connection, "31 days").stored();
    given.of(old, "sync_progress_updates").with("update_type", "info").stored(100);
    running = given.running(connection, "1 minute").stored();
  }

  @Test
  void a_sync_that_is_writing_is_not_waited_for() throws Exception {
    try (Connection run = begun(database.otherSession())) {
      asARunWrites(run);

      try (Connection cleaner = database.otherSession()) {
        execute(cleaner, "set lock_timeout = '2s'");
        assertThat(cleaned(cleaner)).containsEntry("deleted_sync_logs", 1L);
      }
      run.commit();
    }

    assertThat(database.values("select id from zoom_sync_logs"))
        .containsExactly(running.toString());
  }

  @Test
  void a_sync_does_not_wait_for_a_clean_up() throws Exception {
    try (Connection cleaner = begun(database.otherSession())) {
      assertThat(cleaned(cleaner)).containsEntry("deleted_sync_logs", 1L);

      try (Connection run = begun(database.otherSession())) {
        execute(run, "set local lock_timeout = '2s'");
        asARunWrites(run);
        run.commit();
      }
      cleaner.commit();
    }

    assertThat(database.value("select total_items from zoom_sync_logs")).isEqualTo("5");
  }

  @Test
  void of_two_clean_ups_at_once_each_row_is_deleted_by_one() throws Exception {
    try (Connection first = begun(database.otherSession());
        Connection second = begun(database.otherSession())) {
      execute(second, "set local lock_timeout = '2s'");

      assertThat(cleaned(first))
          .containsEntry("deleted_sync_logs", 1L)
          .containsEntry("deleted_progress_updates", 100L);
      assertThat(cleaned(second).values()).containsOnly(0L);
      first.commit();
    }
  }

  @Test
  void a_procedure_does_the_same_and_commits_in_between() {
    database.execute("call cleanup_old_sync_data_in_steps(30, most_rows => 7)");

    assertThat(database.values("select id from zoom_sync_logs"))
        .containsExactly(running.toString());
    assertThat(database.value("select count(*) from sync_progress_updates")).isEqualTo("0");
  }

  /** As a batch of a run: under the lock of the sync's row. */
  private void asARunWrites(Connection run) throws Exception {
    execute(run, "select 1 from zoom_sync_logs where id = '" + running + "' for no key update");
    execute(
        run,
        "insert into zoom_webinars (id, connection_id, webinar_id, topic, host_id)"
            + " values (gen_random_uuid(), '%s', 1, 'Topic', 'host')".formatted(connection));
    execute(
        run,
        "insert into sync_progress_updates (sync_id, update_type) values ('%s', 'info')"
            .formatted(running));
    execute(run, "insert into sync_heartbeats (sync_id) values ('%s')".formatted(running));
    execute(run, "update zoom_sync_logs set total_items = 5 where id = '" + running + "'");
  }

  private static Map<String, Object> cleaned(Connection session) {
    List<Map<String, Object>> rows =
        Database.rows(session, "select * from cleanup_old_sync_data(30)");
    return rows.get(0);
  }

  private static Connection begun(Connection session) throws Exception {
    session.setAutoCommit(false);
    return session;
  }

  private static void execute(Connection session, String sql) throws Exception {
    try (Statement statement = session.createStatement()) {
      statement.execute(sql);
    }
  }
}
