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

/** The one row of a connection that a dashboard shows. */
class DashboardIT {

  @RegisterExtension final Database database = Database.rolledBack();

  private Given given;

  @BeforeEach
  void begin() {
    given = database.given();
  }

  @ParameterizedTest
  @CsvSource({
    "null, null",
    "now() - interval '1 second', expired",
    "now(), expired",
    "now() + interval '1 second', expiring",
    "now() + interval '5 minutes', expiring",
    "now() + interval '5 minutes 1 second', valid"
  })
  void a_token_is_valid_expiring_or_expired(String expiry, String state) {
    UUID connection = given.connection().sql("token_expires_at", expiry).stored();

    assertThat(String.valueOf(shown(connection).get("token_state"))).isEqualTo(state);
  }

  @Test
  void a_connection_that_was_never_synced_is_shown_with_what_is_known() {
    UUID connection = given.connection().with("zoom_email", "ada@example.com").stored();

    assertThat(shown(connection))
        .containsEntry("zoom_email", "ada@example.com")
        .containsEntry("is_active", true)
        .containsEntry("last_sync_id", null)
        .containsEntry("eta_seconds", null)
        .containsEntry("last_successful_sync", null)
        .containsEntry("health_score", 0)
        .containsEntry("health_status", "critical")
        .containsEntry("syncs_24h", 0L)
        .containsEntry("failed_24h", 0L)
        .containsEntry("success_rate_24h", null)
        .containsEntry("total_webinars", 0L)
        .containsEntry("unresolved_errors", 0L);
    assertThat(alerts(connection)).isEqualTo("{stale_data}");
  }

  @Test
  void a_connection_that_is_switched_off_is_shown_without_alerts() {
    UUID connection = given.connection().with("is_active", false).stored();

    assertThat(shown(connection)).containsEntry("is_active", false);
    assertThat(alerts(connection)).isEqualTo("{}");
  }

  @Test
  void the_sync_that_began_last_is_shown() {
    UUID connection = given.connection().stored();
    given.completed(connection, "2 hours").stored();
    UUID last =
        given
            .running(connection, "100 seconds")
            .with("sync_type", "delta")
            .with("current_phase", "processing")
            .with("progress_percentage", 30)
            .with("error_count", 3)
            .stored();

    assertThat(shown(connection))
        .containsEntry("last_sync_id", last)
        .containsEntry("last_sync_status", "running")
        .containsEntry("last_sync_type", "delta")
        .containsEntry("last_sync_ended_at", null)
        .containsEntry("last_sync_progress_percentage", 30)
        .containsEntry("last_sync_current_phase", "processing")
        .containsEntry("last_sync_error_count", 3);
  }

  @ParameterizedTest
  @CsvSource({
    "100 seconds, processing, 15, 4, 1,  400",
    "100 seconds, processing, 15, 4, 0,  null",
    "2 seconds,   processing, 20, 0, 0,  8",
    "1 second,    processing, 20, 0, 0,  null",
    "100 seconds, listing,    20, 0, 0,  null",
    "100 seconds, processing, 70, 20, 10, 0"
  })
  void the_time_left_is_told_once_it_means_something(
      String age, String phase, int processed, int skipped, int failed, String eta) {
    UUID connection = given.connection().stored();
    given
        .running(connection, age)
        .with("current_phase", phase)
        .with("total_items", 100)
        .with("processed_items", processed)
        .with("skipped_items", skipped)
        .with("failed_items", failed)
        .stored();

    assertThat(String.valueOf(shown(connection).get("eta_seconds"))).isEqualTo(eta);
  }

  @Test
  void a_days_syncs_webinars_and_errors_are_counted() {
    UUID connection = given.connection().stored();
    UUID clean = given.completed(connection, "2 hours").stored();
    given.completed(connection, "1 hour").with("error_count", 1).stored();
    UUID failed = given.failed(connection, "3 hours").stored();
    given.completed(connection, "23 hours 59 minutes").stored();
    given.completed(connection, "24 hours").stored();
    given.webinar(connection).stored(3);
    given.webinar(connection).with("topic", "").stored(2);
    given.webinar(connection).with("duration", 1441).ago("last_synced_at", "8 days").stored();
    unresolved(clean);
    unresolved(failed);

    assertThat(shown(connection))
        .containsEntry("health_score", 100)
        .containsEntry("health_status", "healthy")
        .containsEntry("syncs_24h", 4L)
        .containsEntry("failed_24h", 1L)
        .containsEntry("success_rate_24h", new BigDecimal("75.00"))
        .containsEntry("total_webinars", 6L)
        .containsEntry("invalid_webinars", 2L)
        .containsEntry("warning_webinars", 1L)
        .containsEntry("stale_webinars", 1L)
        .containsEntry("unresolved_errors", 2L);
    assertThat(
            database.value(
                """
                select now() - last_successful_sync = interval '2 hours'
                  from sync_monitoring_component_data
                 where connection_id = ?
                """,
                connection))
        .isEqualTo("true");
  }

  private void unresolved(UUID sync) {
    given
        .of(sync, "sync_error_logs")
        .with("error_type", "timeout")
        .with("error_message", "m")
        .stored();
  }

  private Map<String, Object> shown(UUID connection) {
    return database.of(connection, "sync_monitoring_component_data");
  }

  private String alerts(UUID connection) {
    return String.valueOf(shown(connection).get("active_alerts"));
  }
}
