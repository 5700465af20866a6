package io.webinarsync.sync;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.webinarsync.PeopleScenario;
import io.webinarsync.sandbox.Endpoint;
import io.webinarsync.sandbox.Fault;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Going on with a sync that ended before its time. */
@QuarkusTest
class ResumedSyncIT extends PeopleScenario {

  @Test
  void what_a_daily_limit_cut_off_is_gone_on_with_and_what_was_kept_is_not_read_again() {
    String connection = connect();
    sandbox
        .faults()
        .add(Fault.dailyLimit().delayed(Duration.ofSeconds(2)).on(Endpoint.SURVEY).every(24));
    JsonPath broken = sync(connection, "full", SyncStream.usual());
    long kept =
        number("select count(*) from webinar_sync_queue where processing_status = 'completed'");
    sandbox.faults().clear();
    sandbox.forgetCalls();

    JsonPath resumed = ended(resume(broken.getString("id")).path("id"));

    assertThat(broken.getString("status")).isEqualTo("failed");
    assertThat(broken.getBoolean("resumable")).isTrue();
    assertThat(broken.getString("resumeAt")).isNotNull();
    assertThat(kept).isPositive();
    assertThat(resumed.getString("result")).isEqualTo("complete");
    assertThat(resumed.getString("resumeOf")).isEqualTo(broken.getString("id"));
    assertThat(resumed.getString("mode")).isEqualTo("full");
    assertThat(sandbox.calls().of(Endpoint.WEBINAR)).isEqualTo(48 - kept);
    assertThat(resumed.getInt("progress.processed")).isEqualTo(48);
    assertThat(
            new Judge(sandbox.truth(), this::rows)
                .differences(sandbox.truth().ids(), place -> !place.stream().equals("absentees")))
        .isEmpty();
    assertThat(
            number(
                "select count(distinct webinar_id) from sync_reconciliations where sync_id = ?::uuid",
                resumed.getString("id")))
        .isEqualTo(48);
  }

  @Test
  void a_host_that_was_listed_to_the_end_is_not_listed_again() {
    String connection = connect();
    sandbox.faults().add(Fault.dailyLimit().on(Endpoint.WEBINAR).every(20));
    JsonPath broken = sync(connection, "full", List.of("webinars"));
    long listed =
        number("select count(*) from sync_state where state_data @> '{\"complete\": true}'");
    sandbox.faults().clear();
    sandbox.forgetCalls();

    JsonPath resumed = ended(resume(broken.getString("id")).path("id"));

    assertThat(resumed.getString("result")).isEqualTo("complete");
    assertThat(sandbox.calls().of(Endpoint.WEBINARS)).isEqualTo(3 - listed);
    assertThat(number("select count(*) from zoom_webinars")).isEqualTo(48);
  }

  @Test
  void a_webinar_with_a_gap_is_read_again() {
    String connection = connect();
    long broken = sandbox.truth().ids().findFirst().orElseThrow();
    sandbox.faults().add(Fault.html(403).on(Endpoint.PANELISTS).ofWebinar(broken));
    sandbox.faults().add(Fault.dailyLimit().on(Endpoint.SURVEY).every(40));
    String id = sync(connection, "full", SyncStream.usual()).getString("id");
    sandbox.faults().clear();

    JsonPath resumed = ended(resume(id).path("id"));

    assertThat(resumed.getString("result")).isEqualTo("complete");
    assertThat(
            new Judge(sandbox.truth(), this::rows)
                .differences(sandbox.truth().ids(), place -> !place.stream().equals("absentees")))
        .isEmpty();
  }

  @Test
  void a_sync_that_completed_is_not_resumable() {
    String id = sync(connect(), "full").getString("id");

    resume(id)
        .then()
        .statusCode(409)
        .body("type", endsWith(":not-resumable"))
        .body("status", equalTo(409));
    assertThat(read(id).getBoolean("resumable")).isFalse();
  }

  @Test
  void the_same_request_gets_the_same_answer_after_the_resumed_sync_has_completed() {
    String connection = connect();
    sandbox.faults().add(Fault.dailyLimit().on(Endpoint.WEBINAR));
    String broken = sync(connection, "full", List.of("webinars")).getString("id");
    sandbox.faults().clear();
    String first = resume(broken, "again").then().statusCode(202).extract().path("id");
    ended(first);

    String second = resume(broken, "again").then().statusCode(202).extract().path("id");

    assertThat(second).isEqualTo(first);
    assertThat(number("select count(*) from zoom_sync_logs")).isEqualTo(2);
  }

  @Test
  void a_failed_sync_is_not_resumable_once_another_has_completed() {
    String connection = connect();
    sandbox.faults().add(Fault.dailyLimit().on(Endpoint.WEBINAR));
    String id = sync(connection, "full").getString("id");
    sandbox.faults().clear();
    sync(connection, "full");

    resume(id).then().statusCode(409).body("type", endsWith(":not-resumable"));
    assertThat(read(id).getBoolean("resumable")).isFalse();
  }

  @Test
  void another_connection_than_the_syncs_own_is_refused() {
    sandbox.faults().add(Fault.dailyLimit().on(Endpoint.WEBINAR));
    String id = sync(connect(), "full").getString("id");

    given()
        .contentType(ContentType.JSON)
        .body(Map.of("resumeOf", id, "connectionId", UUID.randomUUID().toString()))
        .post("/syncs")
        .then()
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/connectionId"));
  }

  @Test
  void nothing_but_the_sync_is_said() {
    String id = UUID.randomUUID().toString();

    given()
        .contentType(ContentType.JSON)
        .body(Map.of("resumeOf", id, "mode", "full"))
        .post("/syncs")
        .then()
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/mode"));
    resume(id).then().statusCode(404);
  }

  private static Response resume(String id) {
    return resume(id, UUID.randomUUID().toString());
  }

  private static Response resume(String id, String key) {
    return given()
        .contentType(ContentType.JSON)
        .header("Idempotency-Key", key)
        .body(Map.of("resumeOf", id))
        .post("/syncs");
  }
}
