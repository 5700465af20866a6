package io.webinarsync.sync;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.webinarsync.sandbox.Endpoint;
import io.webinarsync.sandbox.Fault;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

/** Several replicas on one database, the others being rows that they have written. */
@QuarkusTest
class ReplicasIT extends ReplicaScenario {

  private static final Duration SOON = Duration.ofSeconds(5);

  @Inject Replica replica;

  @Test
  void a_sync_that_another_replica_accepted_is_claimed_where_a_slot_is_free() {
    String id = waiting(connect(), "another");

    JsonPath sync = ended(id);

    assertThat(sync.getString("result")).isEqualTo("complete");
    assertThat(rows("select owner, fence from zoom_sync_logs where id = ?::uuid", id).get(0))
        .containsExactly(replica.name(), 1L);
  }

  @Test
  void a_sync_is_left_to_the_replica_that_works_for_its_zoom_account() {
    String connection = connect();
    String busy = busyElsewhere();
    String id = waiting(connection, "another");
    await().during(Duration.ofSeconds(3)).atMost(SOON).until(() -> status(id).equals("started"));

    beat(busy, Duration.ofMinutes(2));

    assertThat(ended(id).getString("result")).isEqualTo("complete");
    assertThat(status(busy)).isEqualTo("running");
  }

  @Test
  void a_claim_whose_answer_was_lost_is_made_again() {
    String id = running(connect(), replica.name());

    JsonPath sync = ended(id);

    assertThat(sync.getString("result")).isEqualTo("complete");
    assertThat(number("select fence from zoom_sync_logs where id = ?::uuid", id)).isEqualTo(1);
  }

  @Test
  void a_run_whose_sync_was_cancelled_elsewhere_stops() {
    sandbox.faults().add(Fault.delay(Duration.ofSeconds(1)).on(Endpoint.WEBINAR));
    String id = start(Map.of("connectionId", connect(), "mode", "full"));
    await().atMost(SOON).until(() -> status(id).equals("running"));

    execute(
        "update zoom_sync_logs set cancel_requested_at = now(), cancel_requested_by = 'local' where id = ?::uuid",
        id);

    await().atMost(SOON).until(() -> status(id).equals("cancelled"));
    assertThat(
            rows("select ended_by, end_reason from zoom_sync_logs where id = ?::uuid", id).get(0))
        .containsExactly("user", "Cancelled on request");
  }

  @Test
  void a_run_whose_sync_was_given_to_another_replica_calls_zoom_no_more() {
    sandbox.faults().add(Fault.delay(Duration.ofMillis(500)).on(Endpoint.WEBINAR));
    String id = start(Map.of("connectionId", connect(), "mode", "full"));
    await().atMost(SOON).until(() -> sandbox.calls().of(Endpoint.WEBINAR) > 0);

    execute(
        "update zoom_sync_logs set owner = 'another', fence = fence + 1 where id = ?::uuid", id);

    await().during(Duration.ofSeconds(1)).atMost(Duration.ofSeconds(6)).until(new CallsAtRest());
    assertThat(status(id)).isEqualTo("running");
  }

  @Test
  void a_cancelled_sync_whose_owner_is_silent_ends_all_the_same() {
    String id = running(connect(), "another");

    given().post("/syncs/" + id + "/cancel").then().statusCode(202);

    await().atMost(SOON).until(() -> status(id).equals("cancelled"));
    assertThat(
            number(
                "select count(*) from sync_progress_updates where details ->> 'event' = 'ended'"))
        .isOne();
  }

  @Test
  void a_waiting_sync_is_cancelled_at_once() {
    String connection = connect();
    busyElsewhere();
    String id = waiting(connection, "another");

    given().post("/syncs/" + id + "/cancel").then().statusCode(202);

    assertThat(status(id)).isEqualTo("cancelled");
    assertThat(
            rows("select ended_by, end_reason from zoom_sync_logs where id = ?::uuid", id).get(0))
        .containsExactly("user", "Cancelled on request");
  }

  /** Whether no call has come since it was asked last. */
  private final class CallsAtRest implements Callable<Boolean> {

    private long last = -1;

    @Override
    public Boolean call() {
      long now = sandbox.calls().of(Endpoint.WEBINAR);
      boolean isAtRest = now == last;
      last = now;
      return isAtRest;
    }
  }
}
