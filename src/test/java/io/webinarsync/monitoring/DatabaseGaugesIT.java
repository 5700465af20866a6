package io.webinarsync.monitoring;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.webinarsync.PeopleScenario;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DatabaseGaugesIT extends PeopleScenario {

  @Inject DatabaseGauges gauges;

  @Test
  void conditions_and_syncs_are_shown_as_they_are_now() {
    sync(connect(), "full");
    execute(
        "update zoom_sync_logs set started_at = now() - interval '2 days', ended_at = now() - interval '49 hours'");
    gauges.read().await().indefinitely();
    assertThat(metrics())
        .contains("webinar_sync_connections_alerting{condition=\"stale_data\"} 1.0")
        .contains("webinar_sync_connections_alerting{condition=\"long_running_sync\"} 0.0")
        .contains("webinar_sync_syncs_active{status=\"running\"} 0.0")
        .contains("webinar_sync_syncs_last_day{status=\"completed\"} 0.0");
    assertThat(age()).isLessThan(10);

    execute("update zoom_sync_logs set ended_at = now()");
    gauges.read().await().indefinitely();
    assertThat(metrics())
        .contains("webinar_sync_connections_alerting{condition=\"stale_data\"} 0.0")
        .contains("webinar_sync_syncs_last_day{status=\"completed\"} 1.0");
  }

  private static double age() {
    return metrics()
        .lines()
        .filter(line -> line.startsWith("webinar_sync_figures_age_seconds "))
        .mapToDouble(line -> Double.parseDouble(line.split(" ")[1]))
        .findFirst()
        .orElseThrow();
  }

  private static String metrics() {
    return given().get("/q/metrics").then().statusCode(200).extract().asString();
  }
}
