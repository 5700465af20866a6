package io.webinarsync.monitoring;

import static io.webinarsync.security.NamedCaller.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.webinarsync.sandbox.PostgresResource;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class ReportIT {

  private final String owner = "owner-" + UUID.randomUUID();

  @Inject SyncRows rows;

  @Test
  void a_report_is_about_the_last_seven_days_unless_it_is_told() {
    UUID connection = rows.connection(owner);
    rows.sync(connection, "completed", "8 days");
    rows.set(
        rows.sync(connection, "completed", "6 days"),
        "webinars_synced = 30, participants_synced = 70, api_calls_made = 45");
    rows.sync(connection, "failed", "2 hours");

    JsonPath report = as(owner).get(path(connection)).jsonPath();

    assertThat(report.getString("connectionId")).isEqualTo(connection.toString());
    assertThat(report.getString("connectionName")).isEqualTo("n");
    assertThat(report.getInt("healthScore")).isEqualTo(50);
    assertThat(report.getInt("summary.totalSyncs")).isEqualTo(2);
    assertThat(report.getInt("summary.successfulSyncs")).isEqualTo(1);
    assertThat(report.getInt("summary.failedSyncs")).isEqualTo(1);
    assertThat(report.getDouble("summary.successRate")).isEqualTo(50);
    assertThat(report.getInt("summary.totalApiCalls")).isEqualTo(45);
    assertThat(report.getDouble("performanceMetrics.avgWebinarsPerMinute")).isEqualTo(30);
    assertThat(report.getList("healthChecks.name")).hasSize(4);
    assertThat(report.getInt("webinarStatistics.totalWebinars")).isZero();
    assertThat(
            Duration.between(
                Instant.parse(report.getString("reportPeriod.start")),
                Instant.parse(report.getString("reportPeriod.end"))))
        .isEqualTo(Duration.ofDays(7));
  }

  @Test
  void a_report_without_syncs_has_no_means() {
    as(owner)
        .get(path(rows.connection(owner)))
        .then()
        .statusCode(200)
        .body("summary.totalSyncs", equalTo(0))
        .body("summary.successRate", nullValue())
        .body("performanceMetrics.avgSyncDurationSeconds", nullValue())
        .body("errorAnalysis.totalErrors", equalTo(0))
        .body("errorAnalysis.topErrors", empty())
        .body("errorAnalysis.topTypes", empty())
        .body("errorAnalysis.byStream", empty())
        .body("errorAnalysis.byHost", empty());
  }

  @Test
  void days_are_meant_whole() {
    UUID connection = rows.connection(owner);
    beginning(connection, "2026-03-01T00:00:00Z");
    beginning(connection, "2026-03-02T23:59:59.999999Z");
    beginning(connection, "2026-03-03T00:00:00Z");

    as(owner)
        .get(path(connection) + "?from=2026-03-01&to=2026-03-02")
        .then()
        .body("reportPeriod.start", equalTo("2026-03-01T00:00:00Z"))
        .body("reportPeriod.end", equalTo("2026-03-02T23:59:59.999999Z"))
        .body("summary.totalSyncs", equalTo(2));
    as(owner)
        .queryParam("from", "2026-03-01T00:00:01Z")
        .queryParam("to", "2026-03-03T01:00:00+01:00")
        .get(path(connection))
        .then()
        .body("summary.totalSyncs", equalTo(2));
  }

  @Test
  void errors_are_counted_by_type_stream_and_host() {
    UUID connection = rows.connection(owner);
    UUID sync = rows.sync(connection, "completed", "2 hours");
    rows.error(sync, "rate_limit", "webinars");
    rows.webinars(connection, 1, "Topic", "host-1");
    rows.error(sync, "server_error", "participants");
    rows.error(sync, "server_error", "polls");
    rows.error(rows.sync(connection, "failed", "9 days"), "timeout", "polls");

    JsonPath errors = as(owner).get(path(connection)).jsonPath().setRootPath("errorAnalysis");

    assertThat(errors.getInt("totalErrors")).isEqualTo(3);
    assertThat(errors.getInt("uniqueErrorTypes")).isEqualTo(2);
    assertThat(errors.getList("topErrors.errorType"))
        .isEqualTo(List.of("server_error", "rate_limit"));
    assertThat(errors.getList("topErrors.errorCode")).isEqualTo(List.of("503", "503"));
    assertThat(errors.getList("topTypes.name")).isEqualTo(List.of("server_error", "rate_limit"));
    assertThat(errors.getList("topTypes.count")).isEqualTo(List.of(2, 1));
    assertThat(errors.getList("topTypes.unresolved")).isEqualTo(List.of(2, 1));
    assertThat(errors.getList("byStream.name"))
        .isEqualTo(List.of("participants", "polls", "webinars"));
    assertThat(errors.getString("byHost[0].name")).isEqualTo("host-1");
    assertThat(errors.getInt("byHost[0].count")).isEqualTo(2);
    assertThat(errors.getString("byHost[1].name")).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "from=2026-03-02&to=2026-03-01,           ?from",
    "from=2999-01-01,                         ?from",
    "from=2010-01-01&to=2026-03-01,           ?from",
    "from=yesterday,                          ?from",
    "from=2026-02-30,                         ?from",
    "from=2026-03-01T10:00:00,                ?from",
    "to=2026-1-31,                            ?to",
    "to=2026-13-01T00:00:00Z,                 ?to",
    "to=+999999999-12-31T00:00:00Z,           ?to"
  })
  void a_range_that_makes_no_sense_is_refused_by_its_name(String query, String pointer) {
    for (String form : List.of("application/json", "text/html", "text/csv")) {
      as(owner)
          .accept(form)
          .get(path(rows.connection(owner)) + "?" + query)
          .then()
          .statusCode(400)
          .contentType("application/problem+json")
          .body("errors.pointer", equalTo(List.of(pointer)));
    }
  }

  @Test
  void a_browser_gets_one_page_with_charts_and_tables() {
    UUID connection = rows.connection(owner);
    UUID sync = rows.sync(connection, "completed", "2 hours");
    rows.error(sync, "server_error", "participants");
    rows.sync(connection, "failed", "26 hours");

    String page = page(connection);

    assertThat(page)
        .startsWith("<!DOCTYPE html>")
        .contains("<html lang=\"en\">", "<h1>Sync report: n</h1>")
        .contains("<title id=\"syncs-title\">Syncs per day</title>", "<desc id=\"syncs-desc\">")
        .contains("Complete: 1</title>", "Failed: 1</title>", "server_error, Errors: 1</title>")
        .contains("<th scope=\"row\">connection_validity</th>", "<td>" + sync + "</td>")
        .contains("@media print", "prefers-color-scheme: dark");
  }

  @Test
  void a_page_loads_and_runs_nothing() {
    UUID connection = rows.connection(owner);
    rows.sync(connection, "completed", "2 hours");

    String page = page(connection);

    assertThat(page).doesNotContain("<script", "<link", "<img", "src=", "href=", "url(", "http");
    as(owner)
        .accept("text/html")
        .get(path(connection))
        .then()
        .contentType("text/html")
        .header("Content-Security-Policy", containsString("default-src 'none'"));
  }

  @Test
  void what_others_wrote_is_text_on_a_page() {
    UUID connection = rows.connection(owner);
    rows.rename(connection, "<script>alert(\"n\")</script> & {page.made}");
    UUID sync = rows.sync(connection, "failed", "2 hours");
    rows.error(sync, "default", "<b>stream</b>");
    rows.setErrors(sync, "</td><script src='x'>");

    String page = page(connection);

    assertThat(page)
        .doesNotContain("<script", "<b>", "</td><script")
        .contains(
            "&lt;script&gt;alert(&quot;n&quot;)&lt;/script&gt; &amp; {page.made}",
            "&lt;b&gt;stream&lt;/b&gt;",
            "&lt;/td&gt;&lt;script src=&#39;x&#39;&gt;");
  }

  @Test
  void a_page_without_syncs_says_so() {
    assertThat(page(rows.connection(owner)))
        .contains("<p>Nothing to show.</p>", "<p>None.</p>")
        .doesNotContain("class=\"chart\" viewBox");
  }

  @Test
  void a_page_lists_the_newest_hundred_syncs() {
    UUID connection = rows.connection(owner);
    UUID oldest = rows.sync(connection, "failed", "3 hours");
    for (int i = 0; i < Reports.MOST_SYNCS; i++) {
      rows.sync(connection, "completed", "2 hours");
    }

    assertThat(page(connection))
        .contains("The newest 100 of 101 syncs")
        .doesNotContain(oldest.toString());
  }

  @Test
  void every_sync_of_the_period_is_a_line_of_the_file() {
    UUID connection = rows.connection(owner);
    rows.sync(connection, "completed", "8 days");
    UUID first = rows.sync(connection, "completed", "2 days");
    rows.set(
        first,
        """
        result = 'gaps', webinars_synced = 10, participants_synced = 70, api_calls_made = 25, error_count = 3,
        started_at = date_trunc('day', now()) - interval '1 day',
        ended_at = date_trunc('day', now()) - interval '1 day' + interval '90 seconds', duration_seconds = 90
        """);
    rows.gap(first);
    UUID neverBegun = rows.sync(connection, "cancelled", "1 minute");
    rows.set(
        neverBegun,
        "started_at = null, ended_at = date_trunc('day', now()) - interval '1 day', duration_seconds = null");
    String day = Instant.now().minus(Duration.ofDays(1)).toString().substring(0, 10);

    String file = as(owner).accept("text/csv").get(path(connection)).asString();

    assertThat(file.split("\r\n"))
        .containsExactly(
            "id,mode,status,result,startedAt,endedAt,durationSeconds,webinars,participants,apiCalls,errors,gaps",
            neverBegun + ",full,cancelled,,,%sT00:00:00Z,,0,0,0,0,0".formatted(day),
            first
                + ",full,completed,gaps,%1$sT00:00:00Z,%1$sT00:01:30Z,90,10,70,25,3,1"
                    .formatted(day));
  }

  @Test
  void a_file_of_many_syncs_comes_whole() {
    UUID connection = rows.connection(owner);
    for (int i = 0; i < 401; i++) {
      rows.sync(connection, "failed", "2 hours");
    }

    List<String> lines =
        as(owner).accept("text/csv").get(path(connection)).asString().lines().toList();

    assertThat(lines).hasSize(402).doesNotHaveDuplicates();
  }

  @Test
  void who_accepts_anything_gets_json() {
    as(owner)
        .accept("*/*")
        .get(path(rows.connection(owner)))
        .then()
        .contentType("application/json")
        .body("healthChecks", hasSize(4));
  }

  @ParameterizedTest
  @ValueSource(strings = {"application/json", "text/html", "text/csv"})
  void anothers_report_looks_like_one_that_does_not_exist(String form) {
    Anothers.looksLikeNone(rows.connection(owner), "/report", form);
  }

  private void beginning(UUID connection, String moment) {
    rows.set(
        rows.sync(connection, "failed", "1 hour"),
        "started_at = '%1$s', ended_at = '%1$s'".formatted(moment));
  }

  private String page(UUID connection) {
    return as(owner)
        .accept("text/html,application/xhtml+xml,*/*;q=0.8")
        .get(path(connection))
        .then()
        .statusCode(200)
        .extract()
        .asString();
  }

  private static String path(UUID connection) {
    return "/connections/" + connection + "/report";
  }
}
