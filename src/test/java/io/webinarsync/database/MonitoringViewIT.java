package io.webinarsync.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Syncs as an operator sees them. */
class MonitoringViewIT {

  @RegisterExtension final Database database = Database.rolledBack();

  private Given given;
  private UUID connection;

  @BeforeEach
  void a_connection() {
    given = database.given();
    connection = given.connection().with("zoom_email", "ada@example.com").stored();
  }

  @Test
  void syncs_are_listed_newest_first() {
    UUID older = given.completed(connection, "2 days").stored();
    UUID running = given.running(connection, "1 minute").stored();
    UUID newer = given.failed(connection, "1 day").stored();

    assertThat(database.values("select sync_id from sync_monitoring_view"))
        .containsExactly(running.toString(), newer.toString(), older.toString());
  }

  @Test
  void a_running_sync_is_shown_as_it_is_now() {
    UUID sync =
        given
            .running(connection, "90 seconds")
            .with("progress_percentage", 42)
            .with("current_phase", "processing")
            .with("webinars_synced", 30)
            .with("participants_synced", 300)
            .with("total_items", 100)
            .with("processed_items", 30)
            .with("skipped_items", 8)
            .with("failed_items", 2)
            .with("error_count", 2)
            .with("retry_count", 5)
            .with("last_error_message", "boom")
            .stored();
    given.of(sync, "sync_heartbeats").ago("heartbeat_at", "7 seconds").stored();
    error(sync, false);
    error(sync, false);
    error(sync, true);

    assertThat(database.of(connection, "sync_monitoring_view"))
        .containsEntry("sync_id", sync)
        .containsEntry("zoom_email", "ada@example.com")
        .containsEntry("status", "running")
        .containsEntry("sync_type", "full")
        .containsEntry("progress_percentage", 42)
        .containsEntry("current_phase", "processing")
        .containsEntry("webinars_synced", 30)
        .containsEntry("participants_synced", 300)
        .containsEntry("error_count", 2)
        .containsEntry("retry_count", 5)
        .containsEntry("last_error_message", "boom")
        .containsEntry("duration_seconds", 90)
        .containsEntry("seconds_since_heartbeat", 7)
        .containsEntry("unresolved_errors", 2L)
        .containsEntry("webinars_processed", 30)
        .containsEntry("webinars_failed", 2)
        .containsEntry("webinars_pending", 60);
  }

  @Test
  void a_sync_that_waits_has_no_duration_and_was_heard_of_when_it_was_accepted() {
    given.sync(connection).ago("created_at", "20 seconds").stored();

    assertThat(database.of(connection, "sync_monitoring_view"))
        .containsEntry("started_at", null)
        .containsEntry("duration_seconds", null)
        .containsEntry("seconds_since_heartbeat", 20)
        .containsEntry("unresolved_errors", 0L);
  }

  @Test
  void an_ended_sync_keeps_its_duration() {
    given.completed(connection, "1 day").stored();

    assertThat(database.of(connection, "sync_monitoring_view"))
        .containsEntry("duration_seconds", 60);
  }

  @Test
  void where_a_sync_has_counted_nothing_its_queue_is_counted() {
    UUID sync = given.running(connection, "1 minute").stored();
    queued(sync, 1, "completed");
    queued(sync, 2, "failed");
    queued(sync, 3, "failed");
    queued(sync, 4, "pending");
    queued(sync, 5, "processing");
    queued(sync, 6, "pending");
    queued(sync, 7, "skipped");

    assertThat(database.of(connection, "sync_monitoring_view"))
        .containsEntry("webinars_processed", 1)
        .containsEntry("webinars_failed", 2)
        .containsEntry("webinars_pending", 3);
  }

  private void error(UUID sync, boolean resolved) {
    given
        .of(sync, "sync_error_logs")
        .with("error_type", "timeout")
        .with("error_message", "m")
        .with("resolved", resolved)
        .sql("resolved_at", resolved ? "now()" : "null")
        .stored();
  }

  private void queued(UUID sync, long webinarId, String status) {
    given
        .of(sync, "webinar_sync_queue")
        .with("webinar_id", webinarId)
        .with("webinar_type", "past")
        .with("processing_status", status)
        .stored();
  }
}
