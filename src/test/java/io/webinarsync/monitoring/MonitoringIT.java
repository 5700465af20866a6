package io.webinarsync.monitoring;

import static io.webinarsync.security.NamedCaller.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.webinarsync.sandbox.PostgresResource;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class MonitoringIT {

  private final String owner = "owner-" + UUID.randomUUID();

  @Inject SyncRows rows;

  @Test
  void a_connection_is_shown_with_its_last_sync_health_and_alerts() {
    UUID connection = rows.connection(owner);
    rows.sync(connection, "completed", "50 hours");
    UUID last = rows.sync(connection, "failed", "2 hours");
    rows.error(last, "server_error", "webinars");
    rows.webinars(connection, 3, " ", "h");

    as(owner)
        .get("/monitoring")
        .then()
        .statusCode(200)
        .body("items", hasSize(1))
        .body("items[0].connectionId", equalTo(connection.toString()))
        .body("items[0].zoomEmail", equalTo("host@example.com"))
        .body("items[0].isActive", equalTo(true))
        .body("items[0].tokenState", nullValue())
        .body("items[0].lastSyncId", equalTo(last.toString()))
        .body("items[0].lastSyncStatus", equalTo("failed"))
        .body("items[0].healthScore", equalTo(50))
        .body("items[0].healthStatus", equalTo("warning"))
        .body("items[0].activeAlerts", contains("high_failure_rate", "stale_data"))
        .body("items[0].syncs24h", equalTo(1))
        .body("items[0].failed24h", equalTo(1))
        .body("items[0].successRate24h", equalTo(0.0f))
        .body("items[0].totalWebinars", equalTo(3))
        .body("items[0].invalidWebinars", equalTo(3))
        .body("items[0].unresolvedErrors", equalTo(1))
        .body("next", nullValue());
  }

  @Test
  void a_connection_without_syncs_is_shown_too() {
    UUID connection = rows.connection(owner);

    as(owner)
        .get("/monitoring?connectionId=" + connection)
        .then()
        .body("items[0].lastSyncId", nullValue())
        .body("items[0].successRate24h", nullValue())
        .body("items[0].healthScore", equalTo(0))
        .body("items[0].activeAlerts", contains("stale_data"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/alerts", "/performance", "/statistics"})
  void connections_come_page_by_page_in_the_order_of_their_ids(String list) {
    List<String> ids =
        List.of(
            rows.connection(owner).toString(),
            rows.connection(owner).toString(),
            rows.connection(owner).toString());

    JsonPath first = as(owner).get("/monitoring" + list + "?limit=2").jsonPath();
    JsonPath second =
        as(owner)
            .queryParam("cursor", first.getString("next"))
            .get("/monitoring" + list + "?limit=2")
            .jsonPath();

    assertThat(first.getList("items.connectionId")).isEqualTo(ids.subList(0, 2));
    assertThat(second.getList("items.connectionId")).isEqualTo(ids.subList(2, 3));
    assertThat(second.getString("next")).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/hourly", "/alerts", "/performance", "/statistics"})
  void nobody_sees_anothers(String list) {
    UUID connection = rows.connection(owner);
    rows.sync(connection, "completed", "5 minutes");

    as(owner).get("/monitoring" + list).then().statusCode(200).body("items", hasSize(1));
    as("mallory").get("/monitoring" + list).then().statusCode(200).body("items", empty());
    as("mallory")
        .get("/monitoring" + list + "?connectionId=" + connection)
        .then()
        .statusCode(200)
        .body("items", empty());
  }

  @Test
  void hours_count_the_callers_syncs_of_the_last_day_the_newest_first() {
    UUID connection = rows.connection(owner);
    UUID other = rows.connection(owner);
    rows.sync(connection, "completed", "30 hours");
    UUID completed = rows.sync(connection, "completed", "5 hours");
    rows.set(completed, "webinars_synced = 10");
    rows.sync(connection, "failed", "5 hours");
    rows.sync(connection, "cancelled", "5 hours");
    rows.sync(other, "completed", "1 second");

    JsonPath hours = as(owner).get("/monitoring/hourly").jsonPath();

    assertThat(hours.getList("items.syncCount")).isEqualTo(List.of(1, 3));
    assertThat(hours.getList("items.successfulSyncs")).isEqualTo(List.of(1, 1));
    assertThat(hours.getList("items.failedSyncs")).isEqualTo(List.of(0, 1));
    assertThat(hours.getDouble("items[1].successRate")).isEqualTo(33.33);
    assertThat(hours.getDouble("items[1].avgWebinarsSynced")).isEqualTo(3.33);
    assertThat(hours.getDouble("items[1].avgDurationSeconds")).isEqualTo(60);
    assertThat(Instant.parse(hours.getString("items[0].hour")))
        .isAfter(Instant.parse(hours.getString("items[1].hour")));
    as(owner)
        .get("/monitoring/hourly?connectionId=" + connection)
        .then()
        .body("items.syncCount", contains(3));
  }

  @Test
  void hours_come_page_by_page() {
    UUID connection = rows.connection(owner);
    for (int hour = 1; hour <= 3; hour++) {
      rows.sync(connection, "completed", hour + " hours");
    }
    List<String> all = as(owner).get("/monitoring/hourly").jsonPath().getList("items.hour");

    JsonPath first = as(owner).get("/monitoring/hourly?limit=2").jsonPath();
    JsonPath second =
        as(owner)
            .queryParam("cursor", first.getString("next"))
            .get("/monitoring/hourly?limit=2")
            .jsonPath();

    assertThat(all).hasSize(3);
    assertThat(first.getList("items.hour")).isEqualTo(all.subList(0, 2));
    assertThat(second.getList("items.hour")).isEqualTo(all.subList(2, 3));
    as(owner)
        .get("/monitoring/hourly?cursor=x")
        .then()
        .statusCode(400)
        .body("errors[0].pointer", equalTo("?cursor"));
  }

  @Test
  void alerts_tell_which_conditions_hold() {
    UUID connection = rows.connection(owner);
    rows.sync(connection, "running", "61 minutes");
    rows.webinars(connection, 11, " ", "h");

    as(owner)
        .get("/monitoring/alerts")
        .then()
        .body("items[0].highFailureRate", equalTo(false))
        .body("items[0].staleData", equalTo(true))
        .body("items[0].longRunningSync", equalTo(true))
        .body("items[0].highErrorCount", equalTo(true));
  }

  @Test
  void performance_tells_where_the_time_of_completed_syncs_goes() {
    UUID connection = rows.connection(owner);
    UUID sync = rows.sync(connection, "completed", "2 hours");
    rows.set(sync, "webinars_synced = 100, participants_synced = 500, total_items = 300");
    rows.metric(sync, "phase_duration", 10, "listing");
    rows.metric(sync, "phase_duration", 40, "processing");
    rows.metric(sync, "waiting_for_limit", 15, null);
    rows.metric(sync, "working", 45, null);
    rows.metric(sync, "calls_per_webinar", 1.5, null);
    UUID failed = rows.sync(connection, "failed", "1 hour");
    rows.metric(failed, "working", 9000, null);

    JsonPath performance = as(owner).get("/monitoring/performance").jsonPath();

    assertThat(performance.getList("items[0].bySyncType.syncType")).isEqualTo(List.of("full"));
    assertThat(performance.getDouble("items[0].bySyncType[0].avgSecondsPerWebinar")).isEqualTo(0.6);
    assertThat(performance.getList("items[0].byPhase.phase"))
        .isEqualTo(List.of("initializing", "listing", "processing", "finalizing"));
    assertThat(performance.getString("items[0].byPhase[0].meanSeconds")).isNull();
    assertThat(performance.getDouble("items[0].byPhase[1].rowsPerSecond")).isEqualTo(30);
    assertThat(performance.getDouble("items[0].byPhase[2].meanSeconds")).isEqualTo(40);
    assertThat(performance.getDouble("items[0].byPhase[2].rowsPerSecond")).isEqualTo(15);
    assertThat(performance.getDouble("items[0].meanSecondsWaitingForLimit")).isEqualTo(15);
    assertThat(performance.getDouble("items[0].meanSecondsWorking")).isEqualTo(45);
    assertThat(performance.getDouble("items[0].shareWaitingForLimit")).isEqualTo(0.25);
    assertThat(performance.getDouble("items[0].meanCallsPerWebinar")).isEqualTo(1.5);
  }

  @Test
  void what_was_not_measured_is_null() {
    rows.sync(rows.connection(owner), "completed", "2 hours");

    as(owner)
        .get("/monitoring/performance")
        .then()
        .body("items[0].bySyncType", hasSize(1))
        .body("items[0].byPhase", hasSize(4))
        .body("items[0].byPhase[2].meanSeconds", nullValue())
        .body("items[0].byPhase[2].rowsPerSecond", nullValue())
        .body("items[0].meanSecondsWaitingForLimit", nullValue())
        .body("items[0].shareWaitingForLimit", nullValue())
        .body("items[0].meanCallsPerWebinar", nullValue());
  }

  @Test
  void statistics_count_webinars_and_people() {
    UUID connection = rows.connection(owner);
    rows.webinars(connection, 2, "Topic", "h");
    rows.setWebinars(connection, "total_registrants = 200, total_attendees = 123");

    as(owner)
        .get("/monitoring/statistics")
        .then()
        .body("items[0].totalWebinars", equalTo(2))
        .body("items[0].totalRegistrantsAll", equalTo(400))
        .body("items[0].totalAttendeesAll", equalTo(246))
        .body("items[0].avgAttendanceRate", equalTo(61.5f))
        .body("items[0].lastSyncTime", nullValue());
  }

  @Test
  void an_id_that_is_none_is_refused_by_its_name() {
    as(owner)
        .get("/monitoring?connectionId=x")
        .then()
        .statusCode(400)
        .body("errors[0].pointer", equalTo("?connectionId"));
  }
}
