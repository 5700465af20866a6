package io.webinarsync.monitoring;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.webinarsync.PeopleScenario;
import io.webinarsync.sandbox.Endpoint;
import io.webinarsync.sandbox.Fault;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What Prometheus and Grafana are told to ask for is there. */
@QuarkusTest
class MonitoringFilesIT extends PeopleScenario {

  @Inject DatabaseGauges gauges;

  @Test
  void every_metric_that_they_name_is_there_once_something_has_happened() {
    sandbox.faults().add(Fault.error(429, 429, "Too many").first(1).on(Endpoint.WEBINAR));
    sync(connect(), "full");
    gauges.read().await().indefinitely();

    Set<String> there = scraped();

    assertThat(MonitoringFiles.metrics(MonitoringFiles.alertExpressions()))
        .hasSizeGreaterThan(5)
        .isSubsetOf(there);
    assertThat(MonitoringFiles.metrics(MonitoringFiles.dashboardExpressions()))
        .hasSizeGreaterThan(10)
        .isSubsetOf(there);
  }

  @Test
  void each_alert_condition_has_its_rule() {
    for (String condition :
        List.of("high_failure_rate", "stale_data", "long_running_sync", "high_error_count")) {
      assertThat(MonitoringFiles.alertExpressions())
          .anyMatch(expression -> expression.contains("condition=\"" + condition + "\""));
    }
  }

  @Test
  void names_are_told_from_functions_labels_and_ranges() {
    assertThat(
            MonitoringFiles.metrics(
                List.of("sum by (a, b) (rate(one_total{c=\"two\"}[5m])) / max (three)")))
        .containsExactly("one_total", "three");
  }

  private static Set<String> scraped() {
    return given()
        .get("/q/metrics")
        .then()
        .statusCode(200)
        .extract()
        .asString()
        .lines()
        .filter(line -> !line.startsWith("#"))
        .map(line -> line.split("[ {]", 2)[0])
        .collect(Collectors.toSet());
  }
}
