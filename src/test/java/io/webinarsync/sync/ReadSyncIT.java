package io.webinarsync.sync;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.webinarsync.SyncScenario;
import io.webinarsync.sandbox.Endpoint;
import io.webinarsync.sandbox.Fault;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ReadSyncIT extends SyncScenario {

  private static final String CONNECTION = UUID.randomUUID().toString();

  @Test
  void an_unchanged_sync_is_not_sent_again() {
    String id = sync(connect(), "full").getString("id");
    String tag = given().get("/syncs/" + id).then().extract().header("ETag");

    assertThat(tag).startsWith("\"");
    given().header("If-None-Match", tag).get("/syncs/" + id).then().statusCode(304);
    given().header("If-None-Match", "\"other\"").get("/syncs/" + id).then().statusCode(200);
  }

  @Test
  void the_newest_messages_come_on_request() {
    String id = sync(connect(), "full").getString("id");

    JsonPath sync = given().get("/syncs/" + id + "?messages=3").jsonPath();

    assertThat(sync.getList("messages")).hasSize(3);
    assertThat(sync.getString("messages[2].event")).isEqualTo("ended");
    given()
        .get("/syncs/" + id + "?messages=201")
        .then()
        .statusCode(400)
        .body("errors[0].pointer", equalTo("?messages"));
  }

  @Test
  void messages_are_read_after_a_number() {
    String id = sync(connect(), "full").getString("id");
    List<Integer> all = given().get("/syncs/" + id + "/messages").jsonPath().getList("items.seq");

    List<Integer> rest =
        given()
            .get("/syncs/" + id + "/messages?after=" + all.get(1))
            .jsonPath()
            .getList("items.seq");

    assertThat(all).isSorted().doesNotHaveDuplicates();
    assertThat(rest).isEqualTo(all.subList(2, all.size()));
  }

  @Test
  void syncs_are_listed_newest_first_page_by_page() {
    String connection = connect();
    List<String> ids =
        List.of(
            sync(connection, "full").getString("id"),
            sync(connection, "delta").getString("id"),
            sync(connection, "delta").getString("id"));

    JsonPath first = given().get("/syncs?limit=2&connectionId=" + connection).jsonPath();
    JsonPath second =
        given()
            .queryParam("cursor", first.getString("next"))
            .get("/syncs?limit=2&connectionId=" + connection)
            .jsonPath();

    assertThat(first.getList("items.id")).isEqualTo(List.of(ids.get(2), ids.get(1)));
    assertThat(second.getList("items.id")).isEqualTo(List.of(ids.get(0)));
    assertThat(second.getString("next")).isNull();
    given().get("/syncs?status=failed").then().body("items", hasSize(0));
    given()
        .get("/syncs?status=asleep")
        .then()
        .statusCode(400)
        .body("errors[0].pointer", equalTo("?status"));
  }

  @Test
  void errors_and_gaps_are_listed() {
    long failing = sandbox.truth().ids().findFirst().orElseThrow();
    sandbox.faults().add(Fault.status(500).ofWebinar(failing));
    String id = sync(connect(), "full").getString("id");

    given()
        .get("/syncs/" + id + "/errors")
        .then()
        .body("items", hasSize(1))
        .body("items[0].type", equalTo("server_error"))
        .body("items[0].webinarId", equalTo(Long.toString(failing)))
        .body("items[0].resolved", equalTo(false));
    given()
        .get("/syncs/" + id + "/reconciliation?gapsOnly=true")
        .then()
        .body("items", hasSize(1))
        .body("items[0].webinarId", equalTo(Long.toString(failing)));
  }

  @Test
  @TestSecurity(user = "mallory", roles = "user")
  void anothers_sync_looks_like_one_that_does_not_exist() {
    String owned = ownedByAnother();
    String unknown = UUID.randomUUID().toString();

    for (String path : List.of("", "/messages", "/events", "/errors", "/reconciliation")) {
      Response another = given().get("/syncs/" + owned + path);
      Response none = given().get("/syncs/" + unknown + path);
      assertThat(another.statusCode()).as(path).isEqualTo(404);
      assertThat(another.asString().replace(owned, "@"))
          .isEqualTo(none.asString().replace(unknown, "@"));
    }
    given().post("/syncs/" + owned + "/cancel").then().statusCode(404);
  }

  @Test
  void a_running_sync_is_cancelled_for_good() {
    sandbox.faults().add(Fault.delay(Duration.ofMillis(300)).on(Endpoint.WEBINAR));
    String id = start(Map.of("connectionId", connect(), "mode", "full"));
    Awaitility.await().until(() -> read(id).getInt("progress.processed") > 0);

    given().post("/syncs/" + id + "/cancel").then().statusCode(202);

    JsonPath cancelled = ended(id);
    assertThat(cancelled.getString("status")).isEqualTo("cancelled");
    assertThat(cancelled.getString("endedBy")).isEqualTo("user");
    assertThat(cancelled.getInt("progress.percentage")).isLessThan(100);
    given().post("/syncs/" + id + "/cancel").then().statusCode(200);
  }

  @Test
  void a_sync_that_has_ended_otherwise_cannot_be_cancelled() {
    String id = sync(connect(), "full").getString("id");

    given()
        .post("/syncs/" + id + "/cancel")
        .then()
        .statusCode(409)
        .body("type", equalTo("urn:webinar-sync:problem:sync-already-ended"));
  }

  @Test
  void the_database_keeps_a_final_state() {
    String id = sync(connect(), "full").getString("id");

    Throwable refusal =
        catchThrowable(
            () ->
                execute(
                    "update zoom_sync_logs set status = 'running', result = null, ended_at = null where id = ?::uuid",
                    id));

    assertThat(refusal).rootCause().hasMessageContaining("has ended as completed and stays so");
  }

  private String ownedByAnother() {
    execute(
        "insert into zoom_connections (id, user_id, name, connection_type) values (?::uuid, 'alice', 'c', 'oauth')",
        CONNECTION);
    String sync = UUID.randomUUID().toString();
    execute(
        """
        insert into zoom_sync_logs (id, connection_id, user_id, requested_by, request_hash, sync_type, streams)
        values (?::uuid, ?::uuid, 'alice', 'alice', 'h', 'full', '{webinars}')
        """,
        sync,
        CONNECTION);
    return sync;
  }
}
