package io.webinarsync.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Syncs in figures: by connection and type, by hour, and over some days. */
class SyncFiguresIT {

  @RegisterExtension final Database database = Database.rolledBack();

  private Given given;
  private UUID connection;

  @BeforeEach
  void a_connection() {
    given = database.given();
    connection = given.connection().stored();
  }

  @Test
  void completed_syncs_are_analysed_by_type() {
    synced("full", 100, 10).stored();
    synced("full", 201, 20).with("error_count", 1).stored();
    synced("delta", 30, 0).stored();
    given.failed(connection, "1 day").with("duration_seconds", 9000).stored();

    assertThat(analytics("full"))
        .containsEntry("total_syncs", 2L)
        .containsEntry("avg_duration_seconds", new BigDecimal("150.50"))
        .containsEntry("min_duration_seconds", 100)
        .containsEntry("max_duration_seconds", 201)
        .containsEntry("avg_webinars_per_sync", new BigDecimal("15.00"))
        .containsEntry("total_webinars_synced", 30L)
        .containsEntry("avg_seconds_per_webinar", new BigDecimal("10.03"))
        .containsEntry("avg_errors_per_sync", new BigDecimal("0.50"));
    assertThat(analytics("delta"))
        .containsEntry("total_syncs", 1L)
        .containsEntry("avg_seconds_per_webinar", null);
  }

  @Test
  void a_connection_without_completed_syncs_is_not_analysed() {
    given.failed(connection, "1 hour").stored();

    assertThat(database.rows("select * from sync_performance_analytics")).isEmpty();
  }

  @Test
  void the_last_day_is_told_by_the_hour_newest_first() {
    database.execute("set local timezone to 'Asia/Kolkata'");
    begun("0 seconds", "completed", 10, 60);
    begun("0 seconds", "completed", 20, 120);
    begun("0 seconds", "failed", 3, 30);
    begun("5 hours", "cancelled", 0, 0);
    begun("24 hours", "completed", 7, 70);
    begun("24 hours 1 second", "completed", 999, 999);

    assertThat(
            database.rows(
                """
                select extract(epoch from date_trunc('hour', now(), 'UTC') - hour)::integer / 3600 as age,
                       sync_count, successful_syncs, failed_syncs, success_rate,
                       avg_webinars_synced, avg_duration_seconds
                  from sync_monitoring_metrics
                """))
        .containsExactly(
            hour(0, 3, 2, 1, "66.67", "11.00", "70.00"),
            hour(5, 1, 0, 0, "0.00", "0.00", "0.00"),
            hour(24, 1, 1, 0, "100.00", "7.00", "70.00"));
  }

  @Test
  void a_summary_counts_each_sync_once() {
    given
        .completed(connection, "1 day")
        .with("webinars_synced", 10)
        .with("participants_synced", 100)
        .with("duration_seconds", 90)
        .stored();
    given.completed(connection, "2 days").with("duration_seconds", 150).stored();
    given.completed(connection, "3 days").with("error_count", 1).stored();
    given.completed(connection, "4 days").with("result", "gaps").stored();
    given.failed(connection, "5 days").with("webinars_synced", 5).stored();
    given.cancelled(connection, "6 days").stored();
    given.running(connection, "1 minute").with("error_count", 1).stored();

    assertThat(summary(30))
        .containsEntry("total_syncs", 7L)
        .containsEntry("successful_syncs", 2L)
        .containsEntry("failed_syncs", 2L)
        .containsEntry("in_progress_syncs", 1L)
        .containsEntry("total_webinars_synced", 15L)
        .containsEntry("total_participants_synced", 100L)
        .containsEntry("avg_sync_duration_minutes", new BigDecimal("1.50"));
  }

  @Test
  void a_summary_is_of_its_days() {
    given.completed(connection, "30 days").ago("started_at", "30 days").stored();
    given.completed(connection, "30 days").ago("started_at", "30 days 1 second").stored();

    assertThat(summary(30)).containsEntry("total_syncs", 1L);
    assertThat(summary(31)).containsEntry("total_syncs", 2L);
    assertThat(database.row("select * from get_sync_summary(?)", connection))
        .containsEntry("total_syncs", 1L);
  }

  @Test
  void a_summary_of_nothing_is_zeros_and_of_no_connection_no_row() {
    assertThat(summary(30))
        .containsEntry("total_syncs", 0L)
        .containsEntry("total_webinars_synced", 0L)
        .containsEntry("avg_sync_duration_minutes", null);
    assertThat(database.rows("select * from get_sync_summary(?)", UUID.randomUUID())).isEmpty();
  }

  private NewRow synced(String type, int seconds, int webinars) {
    return given
        .completed(connection, "1 day")
        .with("sync_type", type)
        .with("duration_seconds", seconds)
        .with("webinars_synced", webinars);
  }

  private void begun(String age, String status, int webinars, int seconds) {
    NewRow sync =
        switch (status) {
          case "completed" -> given.completed(connection, "0 seconds");
          case "failed" -> given.failed(connection, "0 seconds");
          default -> given.cancelled(connection, "0 seconds");
        };
    sync.ago("started_at", age)
        .with("webinars_synced", webinars)
        .with("duration_seconds", seconds)
        .stored();
  }

  private Map<String, Object> analytics(String type) {
    return database.row(
        "select * from sync_performance_analytics where connection_id = ? and sync_type = ?",
        connection,
        type);
  }

  private Map<String, Object> summary(int days) {
    return database.row("select * from get_sync_summary(?, ?)", connection, days);
  }

  private static Map<String, Object> hour(
      int age, long all, long successful, long failed, String rate, String webinars, String time) {
    return Map.of(
        "age", age,
        "sync_count", all,
        "successful_syncs", successful,
        "failed_syncs", failed,
        "success_rate", new BigDecimal(rate),
        "avg_webinars_synced", new BigDecimal(webinars),
        "avg_duration_seconds", new BigDecimal(time));
  }
}
