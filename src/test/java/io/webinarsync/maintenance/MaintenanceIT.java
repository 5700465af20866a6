package io.webinarsync.maintenance;

import static io.restassured.RestAssured.given;
import static io.webinarsync.security.NamedCaller.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.webinarsync.SyncScenario;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class MaintenanceIT extends SyncScenario {

  @Test
  void nobody_but_an_administrator_may() {
    as("alice").get("/maintenance/stale-syncs").then().statusCode(403);
    as("alice").post("/maintenance/cleanup").then().statusCode(403);
    as("alice").post("/maintenance/self-test").then().statusCode(403);
  }

  @Test
  void silent_syncs_are_listed_the_longest_silent_first_and_left_alone() {
    String silent = insertSync("running", "20 minutes");
    String longest = insertWaitingSync("40 minutes");
    insertSync("running", "5 minutes");
    insertSync("failed", "2 hours");

    JsonPath first = given().get("/maintenance/stale-syncs?limit=1").jsonPath();
    JsonPath second =
        given()
            .queryParam("cursor", first.getString("next"))
            .get("/maintenance/stale-syncs?limit=1")
            .jsonPath();

    assertThat(first.getList("items.syncId")).isEqualTo(List.of(longest));
    assertThat(first.getString("items[0].startedAt")).isNull();
    assertThat(first.getDouble("items[0].minutesSinceHeartbeat")).isBetween(40.0, 41.0);
    assertThat(second.getList("items.syncId")).isEqualTo(List.of(silent));
    assertThat(second.getString("next")).isNull();
    assertThat(number("select count(*) from zoom_sync_logs where ended_at is null")).isEqualTo(4);
  }

  @Test
  void silent_syncs_show_nothing_personal() {
    insertSync("running", "20 minutes");

    given()
        .get("/maintenance/stale-syncs")
        .then()
        .body("items", hasSize(1))
        .body(not(containsString("alice")))
        .body(not(containsString("example.com")));
  }

  @Test
  void a_clean_up_deletes_old_syncs_and_touches_no_active_one() {
    String failed = insertSync("failed", "31 days");
    String young = insertSync("failed", "29 days");
    String active = insertSync("running", "60 days");
    execute(
        "insert into sync_progress_updates (sync_id, update_type) select ?::uuid, 'info' from generate_series(1, 3)",
        failed);
    execute(
        "insert into sync_progress_updates (sync_id, update_type) values (?::uuid, 'info')",
        active);

    given()
        .post("/maintenance/cleanup")
        .then()
        .statusCode(200)
        .body("olderThanDays", equalTo(30))
        .body("deleted.syncLogs", equalTo(1))
        .body("deleted.progressUpdates", equalTo(3))
        .body("deleted.errorLogs", equalTo(0));
    assertThat(rows("select id::text from zoom_sync_logs order by created_at"))
        .containsExactly(List.of(active), List.of(young));
    assertThat(number("select count(*) from sync_progress_updates")).isEqualTo(1);
  }

  @Test
  void a_clean_up_goes_through_more_than_a_step() {
    String sync = insertSync("cancelled", "31 days");
    execute(
        "insert into sync_progress_updates (sync_id, update_type) select ?::uuid, 'info' from generate_series(1, 25000)",
        sync);

    given()
        .post("/maintenance/cleanup?olderThanDays=7")
        .then()
        .body("olderThanDays", equalTo(7))
        .body("deleted.syncLogs", equalTo(1))
        .body("deleted.progressUpdates", equalTo(25_000));
    given()
        .post("/maintenance/cleanup?olderThanDays=7")
        .then()
        .body("deleted.values()", everyItem(equalTo(0)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-30", "x"})
  void an_age_that_is_too_young_is_refused(String days) {
    given()
        .post("/maintenance/cleanup?olderThanDays=" + days)
        .then()
        .statusCode(400)
        .body("errors[0].pointer", equalTo("?olderThanDays"));
  }

  @Test
  void the_self_test_passes_and_leaves_its_results_alone() {
    long webinars = number("select count(*) from zoom_webinars");
    String connection = insertConnection();

    given()
        .post("/maintenance/self-test?connectionId=" + connection)
        .then()
        .statusCode(200)
        .body("passed", equalTo(true))
        .body("tests.name", hasItem("one_active_sync"))
        .body("tests.status", everyItem(equalTo("passed")))
        .body("tests.message", everyItem(nullValue()))
        .body("tests.find { it.name == 'health_score' }.type", equalTo("integration"))
        .body(
            "tests.find { it.name == 'health_score' }.details.scores",
            contains(0, 50, 100, 70, 60));
    assertThat(number("select count(*) from zoom_webinars")).isEqualTo(webinars);
    assertThat(number("select count(*) from zoom_connections")).isEqualTo(1);
    assertThat(
            number(
                "select count(*) from sync_test_results where connection_id = ?::uuid", connection))
        .isEqualTo(11);
  }

  @Test
  void a_self_test_of_a_database_that_lacks_something_does_not_pass() {
    execute("alter table zoom_webinars disable trigger zoom_webinars_are_validated");
    try {
      given()
          .post("/maintenance/self-test")
          .then()
          .log()
          .ifValidationFails()
          .statusCode(200)
          .body("passed", equalTo(false))
          .body("tests.findAll { it.status == 'failed' }.name", hasItem("validation_trigger"))
          .body(
              "tests.find { it.name == 'validation_trigger' }.message",
              containsString("a sound webinar is valid"));
    } finally {
      execute("alter table zoom_webinars enable trigger zoom_webinars_are_validated");
    }
  }

  @Test
  void a_connection_that_does_not_exist_is_not_found() {
    given()
        .post("/maintenance/self-test?connectionId=" + UUID.randomUUID())
        .then()
        .statusCode(404)
        .body("type", equalTo("urn:webinar-sync:problem:not-found"));
  }

  private String insertConnection() {
    String connection = UUID.randomUUID().toString();
    execute(
        """
        insert into zoom_connections (id, user_id, name, connection_type, zoom_email)
        values (?::uuid, 'alice', 'c', 'oauth', 'alice@example.com')
        """,
        connection);
    return connection;
  }

  /** One that no replica takes: another one is at work for the account, and alive. */
  private String insertWaitingSync(String age) {
    String busy = insertConnection();
    String waiting = insertConnection();
    execute(
        "update zoom_connections set zoom_account_id = 'busy' where id in (?::uuid, ?::uuid)",
        busy,
        waiting);
    String atWork = insertSync("running", "5 minutes", busy);
    execute("update zoom_sync_logs set owner = gen_random_uuid() where id = ?::uuid", atWork);
    execute("insert into sync_heartbeats (sync_id, heartbeat_at) values (?::uuid, now())", atWork);
    return insertSync("started", age, waiting);
  }

  private String insertSync(String status, String age) {
    return insertSync(status, age, insertConnection());
  }

  private String insertSync(String status, String age, String connection) {
    String id = UUID.randomUUID().toString();
    execute(
        """
        insert into zoom_sync_logs (id, connection_id, user_id, requested_by, request_hash, sync_type,
                                    streams, status, created_at, started_at, ended_at, ended_by, end_reason)
        select ?::uuid, ?::uuid, 'alice', 'alice', 'h', 'full', '{webinars}', sync.status, sync.at,
               case when sync.status <> 'started' then sync.at end,
               case when sync.status not in ('started', 'running') then sync.at end,
               case when sync.status not in ('started', 'running') then 'engine' end,
               case when sync.status not in ('started', 'running') then 'over' end
          from (select ?::text as status, now() - ?::interval as at) sync
        """,
        id,
        connection,
        status,
        age);
    return id;
  }
}
