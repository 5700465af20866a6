package io.webinarsync.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The four checks of a connection, at each threshold and just below it. */
class HealthChecksIT {

  @RegisterExtension final Database database = Database.rolledBack();

  private Given given;

  @BeforeEach
  void begin() {
    given = database.given();
  }

  @Test
  void a_connection_has_four_checks_in_order() {
    UUID connection = given.connection().stored();

    assertThat(database.values("select check_name from run_sync_health_checks(?)", connection))
        .containsExactly(
            "connection_validity", "recent_sync_success", "data_integrity", "sync_performance");
  }

  @Test
  void a_connection_that_is_not_there_has_none() {
    assertThat(database.rows("select * from run_sync_health_checks(?)", UUID.randomUUID()))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "oauth,            now() + interval '1 second', null, null, passed",
    "oauth,            now(),                       null, null, failed",
    "oauth,            null,                        null, null, failed",
    "oauth,            now(),                       'r',  null, passed",
    "oauth,            now(),                       null, 's',  failed",
    "server_to_server, null,                        null, 's',  passed",
    "server_to_server, null,                        null, null, failed"
  })
  void a_token_must_be_valid_or_renewable(
      String type, String expiry, String refresh, String secret, String status) {
    UUID connection =
        given
            .connection()
            .with("connection_type", type)
            .sql("token_expires_at", expiry)
            .sql("refresh_token_encrypted", quoted(refresh))
            .sql("client_secret_encrypted", quoted(secret))
            .stored();

    assertThat(check(connection, "connection_validity")).isEqualTo(status);
  }

  @ParameterizedTest
  @CsvSource({
    "true, active, passed",
    "true, expired, passed",
    "true, revoked, failed",
    "true, reauth_required, failed",
    "true, error, failed",
    "false, active, failed"
  })
  void a_connection_must_be_in_use(String isActive, String state, String status) {
    UUID connection =
        given
            .connection()
            .sql("is_active", isActive)
            .with("connection_status", state)
            .with("client_secret_encrypted", "s")
            .stored();

    assertThat(check(connection, "connection_validity")).isEqualTo(status);
  }

  @ParameterizedTest
  @CsvSource({
    "24 hours, complete, passed",
    "24 hours 1 second, complete, warning",
    "1 hour, gaps, warning"
  })
  void a_clean_sync_is_at_most_a_day_old(String age, String result, String status) {
    UUID connection = given.connection().stored();
    given.completed(connection, age).with("result", result).stored();

    assertThat(check(connection, "recent_sync_success")).isEqualTo(status);
  }

  @ParameterizedTest
  @CsvSource({"0, passed", "1, warning"})
  void no_webinar_is_invalid(int invalid, String status) {
    UUID connection = given.connection().stored();
    given.webinar(connection).stored(2);
    given.webinar(connection).with("topic", "").stored(invalid);

    assertThat(check(connection, "data_integrity")).isEqualTo(status);
  }

  @ParameterizedTest
  @CsvSource({
    "299, 300, 1 day, passed",
    "300, 300, 1 day, warning",
    "600, 600, 7 days, warning",
    "600, 600, 7 days 1 second, skipped"
  })
  void a_weeks_syncs_take_less_than_five_minutes_on_average(
      int one, int other, String age, String status) {
    UUID connection = given.connection().stored();
    given.completed(connection, age).with("duration_seconds", one).stored();
    given.completed(connection, age).with("duration_seconds", other).stored();
    given.failed(connection, age).with("duration_seconds", 9000).stored();

    assertThat(check(connection, "sync_performance")).isEqualTo(status);
  }

  @Test
  void a_check_says_what_it_saw() {
    UUID connection = given.connection().stored();
    given.webinar(connection).stored(2);
    given.webinar(connection).with("topic", "").stored();

    assertThat(
            database.row(
                """
                select check_message as message, check_details::text as details
                  from run_sync_health_checks(?)
                 where check_name = 'data_integrity'
                """,
                connection))
        .containsEntry("message", "Webinars that are invalid: 1")
        .containsEntry("details", "{\"invalid_webinars\": 1}");
  }

  private String check(UUID connection, String name) {
    return database.value(
        "select check_status from run_sync_health_checks(?) where check_name = ?",
        connection,
        name);
  }

  private static String quoted(String content) {
    return content.equals("null") ? content : "'" + content + "'";
  }
}
