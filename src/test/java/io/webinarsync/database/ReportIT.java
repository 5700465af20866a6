package io.webinarsync.database;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The report on a connection's syncs in a time. */
class ReportIT {

  @RegisterExtension final Database database = Database.rolledBack();

  private Given given;
  private UUID connection;

  @BeforeEach
  void a_connection() {
    given = database.given();
    connection = given.connection().stored();
  }

  @Test
  void syncs_are_summed_up() throws Exception {
    given
        .completed(connection, "1 day")
        .with("webinars_synced", 100)
        .with("participants_synced", 1000)
        .with("api_calls_made", 300)
        .with("rate_limit_hits", 4)
        .with("duration_seconds", 120)
        .stored();
    given
        .completed(connection, "2 days")
        .with("webinars_synced", 50)
        .with("error_count", 2)
        .with("api_calls_made", 100)
        .with("duration_seconds", 60)
        .stored();
    given.failed(connection, "3 days").with("webinars_synced", 1).stored();

    JsonNode report = report("now() - interval '7 days'", "now()");

    assertThat(report.path("connection_id").asText()).isEqualTo(connection.toString());
    assertThat(report.path("health_score").asInt()).isEqualTo(100);
    assertThat(report.path("summary").toString())
        .isEqualTo(
            "{\"total_syncs\":3,\"failed_syncs\":2,\"success_rate\":33.33,\"total_api_calls\":400,"
                + "\"successful_syncs\":1,\"total_rate_limit_hits\":4,"
                + "\"total_webinars_synced\":151,\"total_participants_synced\":1000}");
    assertThat(report.path("performance_metrics").toString())
        .isEqualTo(
            "{\"avg_webinars_per_sync\":75.00,\"avg_webinars_per_minute\":50.00,"
                + "\"avg_sync_duration_seconds\":90.00,\"max_sync_duration_seconds\":120,"
                + "\"min_sync_duration_seconds\":60}");
  }

  @Test
  void a_report_is_of_syncs_that_began_in_its_time() throws Exception {
    given.completed(connection, "3 days").ago("started_at", "3 days").stored();
    given.completed(connection, "3 days").ago("started_at", "3 days 1 second").stored();
    given.completed(connection, "1 day").ago("started_at", "1 day").stored();
    given.completed(connection, "23 hours").ago("started_at", "23 hours 59 minutes").stored();

    JsonNode report = report("now() - interval '3 days'", "now() - interval '1 day'");

    assertThat(report.path("summary").path("total_syncs").asInt()).isEqualTo(2);
  }

  @Test
  void a_report_is_of_the_last_week_unless_told_otherwise() throws Exception {
    given.completed(connection, "7 days").ago("started_at", "7 days").stored();
    given.completed(connection, "7 days").ago("started_at", "7 days 1 second").stored();

    JsonNode report =
        json(database.value("select generate_sync_report(connection => ?)", connection));

    assertThat(report.path("summary").path("total_syncs").asInt()).isEqualTo(1);
    assertThat(
            database.value(
                """
                select (told ->> 'end')::timestamptz - (told ->> 'start')::timestamptz = '7 days'
                  from (select generate_sync_report(?) -> 'report_period') report (told)
                """,
                connection))
        .isEqualTo("true");
  }

  @Test
  void the_five_commonest_errors_are_told_commonest_first() throws Exception {
    UUID sync = given.failed(connection, "1 day").stored();
    UUID old = given.failed(connection, "8 days").stored();
    errors(sync, "timeout", "1", 1);
    errors(sync, "server_error", "502", 7);
    errors(sync, "server_error", "503", 6);
    errors(sync, "rate_limit", "429", 5);
    errors(sync, "network_error", "2", 3);
    errors(sync, "auth_error", "401", 2);
    errors(old, "default", "3", 99);

    JsonNode errors = report("now() - interval '7 days'", "now()").path("error_analysis");

    assertThat(errors.path("total_errors").asInt()).isEqualTo(24);
    assertThat(errors.path("unique_error_types").asInt()).isEqualTo(5);
    assertThat(errors.path("top_errors").findValuesAsText("error_code"))
        .containsExactly("502", "503", "429", "2", "401");
    assertThat(errors.path("top_errors").path(0).path("count").asInt()).isEqualTo(7);
    assertThat(errors.path("top_errors").path(0).path("unresolved").asInt()).isEqualTo(7);
    assertThat(errors.path("top_errors").path(0).path("last_message").asText()).isEqualTo("m");
  }

  @Test
  void webinars_and_checks_are_as_they_are_now() throws Exception {
    given.webinar(connection).with("total_registrants", 10).with("total_attendees", 4).stored();

    JsonNode report = report("now() - interval '9 days'", "now() - interval '8 days'");

    assertThat(report.path("webinar_statistics").path("total_webinars").asInt()).isEqualTo(1);
    assertThat(report.path("webinar_statistics").path("avg_attendance_rate").asDouble())
        .isEqualTo(40.0);
    assertThat(report.path("health_checks").findValuesAsText("check_name"))
        .containsExactly(
            "connection_validity", "recent_sync_success", "data_integrity", "sync_performance");
    assertThat(report.path("health_checks").path(2).fieldNames())
        .toIterable()
        .containsExactlyInAnyOrder("check_name", "check_status", "check_message", "check_details");
  }

  @Test
  void a_report_on_nothing_has_zeros_and_no_means() throws Exception {
    JsonNode report = report("now() - interval '7 days'", "now()");

    assertThat(report.path("summary").path("total_syncs").asInt()).isZero();
    assertThat(report.path("summary").path("success_rate").isNull()).isTrue();
    assertThat(report.path("performance_metrics").path("avg_webinars_per_minute").isNull())
        .isTrue();
    assertThat(report.path("error_analysis").toString())
        .isEqualTo("{\"top_errors\":[],\"total_errors\":0,\"unique_error_types\":0}");
  }

  @Test
  void there_is_no_report_on_a_connection_that_is_not_there() {
    assertThat(database.value("select generate_sync_report(?)", UUID.randomUUID()))
        .isEqualTo("null");
  }

  private void errors(UUID sync, String type, String code, int times) {
    given
        .of(sync, "sync_error_logs")
        .with("error_type", type)
        .with("error_code", code)
        .with("error_message", "m")
        .stored(times);
  }

  private JsonNode report(String start, String end) throws Exception {
    return json(
        database.value(
            "select generate_sync_report(?, %s, \"end\" => %s)".formatted(start, end), connection));
  }

  private static JsonNode json(String text) throws Exception {
    return new ObjectMapper()
        .enable(com.fasterxml.jackson.databind.DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
        .setNodeFactory(
            com.fasterxml.jackson.databind.node.JsonNodeFactory.withExactBigDecimals(true))
        .readTree(text);
  }
}
