package io.webinarsync.sync;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.webinarsync.SyncScenario;
import io.webinarsync.sandbox.Endpoint;
import io.webinarsync.sandbox.Fault;
import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CallsByLabelIT extends SyncScenario {

  @Test
  void a_sync_tells_how_many_calls_of_each_label_it_has_made() {
    JsonPath sync = sync(connect(), "full");

    int lists = (int) (sandbox.calls().of(Endpoint.USERS) + sandbox.calls().of(Endpoint.WEBINARS));
    assertThat(sync.getMap("calls"))
        .isEqualTo(Map.of("light", 620, "medium", lists, "heavy", 0, "resource_intensive", 0));
    assertThat(sum(sync)).isEqualTo(sync.getInt("apiCalls"));
  }

  @Test
  void calls_that_are_made_again_count_again() {
    sandbox.faults().add(Fault.status(503).on(Endpoint.WEBINAR).first(7));

    JsonPath sync = sync(connect(), "full");

    assertThat(sync.getInt("calls.light")).isEqualTo(627);
    assertThat(sum(sync)).isEqualTo(sync.getInt("apiCalls"));
  }

  @Test
  void they_add_up_while_it_runs_and_after_it_was_cancelled() {
    sandbox.faults().add(Fault.delay(Duration.ofMillis(300)).on(Endpoint.WEBINAR));
    String id = start(Map.of("connectionId", connect(), "mode", "full"));
    Awaitility.await().until(() -> read(id).getInt("progress.processed") > 0);
    JsonPath running = read(id);
    given().post("/syncs/" + id + "/cancel").then().statusCode(202);

    JsonPath cancelled = ended(id);

    assertThat(sum(running)).isEqualTo(running.getInt("apiCalls")).isPositive();
    assertThat(sum(cancelled))
        .isEqualTo(cancelled.getInt("apiCalls"))
        .isGreaterThanOrEqualTo(sum(running));
  }

  @Test
  void a_change_of_them_changes_the_tag() {
    String id = sync(connect(), "full").getString("id");
    String before = given().get("/syncs/" + id).header("ETag");

    execute("update zoom_sync_logs set metadata = metadata || '{\"calls\": {\"light\": 1}}'");

    assertThat(given().get("/syncs/" + id).header("ETag")).isNotEqualTo(before);
  }

  @Test
  void a_sync_from_before_they_were_told_apart_does_not_say() {
    String id = sync(connect(), "full").getString("id");
    execute("update zoom_sync_logs set metadata = metadata - 'calls'");

    assertThat(read(id).getMap("calls")).isNull();
    execute("update zoom_sync_logs set api_calls_made = 0");
    assertThat(sum(read(id))).isZero();
  }

  private static int sum(JsonPath sync) {
    return sync.<String, Integer>getMap("calls").values().stream()
        .mapToInt(Integer::intValue)
        .sum();
  }
}
