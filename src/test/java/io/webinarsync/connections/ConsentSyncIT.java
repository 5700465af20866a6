package io.webinarsync.connections;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.webinarsync.SyncScenario;
import io.webinarsync.sandbox.Endpoint;
import io.webinarsync.sandbox.Fault;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Whole syncs of a connection that rests on a person's consent. */
@QuarkusTest
class ConsentSyncIT extends SyncScenario {

  /** Whom the service takes every test for that does not say who asks. */
  private static final String LOCAL = "local";

  @Test
  void calls_that_meet_a_dead_token_together_cause_one_refresh() {
    String connection = connected();
    sandbox.faults().add(Fault.expiredAccessToken().on(Endpoint.WEBINAR).first(1));

    JsonPath sync = sync(connection, "full");

    assertThat(sync.getString("status")).isEqualTo("completed");
    assertThat(sync.getString("result")).isEqualTo("complete");
    assertThat(sandbox.calls().of(Endpoint.WEBINAR, 401)).isPositive();
    assertThat(sandbox.calls().of(Endpoint.TOKEN)).isEqualTo(1);
  }

  @Test
  void consent_that_was_withdrawn_ends_the_sync_and_keeps_others_from_starting() {
    String connection = connected();
    sandbox.faults().add(Fault.expiredAccessToken().on(Endpoint.WEBINAR).first(1));
    sandbox.withdrawConsents();

    JsonPath sync = sync(connection, "full");

    assertThat(sync.getString("status")).isEqualTo("failed");
    assertThat(sync.getString("endReason"))
        .contains("The authorisation is no longer valid; it has to be given again.");
    assertThat(sandbox.calls().of(Endpoint.TOKEN)).isEqualTo(1);
    asked(connection)
        .statusCode(422)
        .body("type", equalTo("urn:webinar-sync:problem:reauthorisation-required"));

    assertThat(connected()).isEqualTo(connection);
    sandbox.faults().clear();
    assertThat(sync(connection, "full").getString("status")).isEqualTo("completed");
  }

  @Test
  void a_lost_answer_ends_the_sync_after_one_more_refresh() {
    String connection = connected();
    sandbox.faults().add(Fault.expiredAccessToken().on(Endpoint.WEBINAR).first(1));
    sandbox.faults().add(Fault.reset().on(Endpoint.TOKEN).first(1));

    JsonPath sync = sync(connection, "full");

    assertThat(sync.getString("status")).isEqualTo("failed");
    assertThat(sandbox.calls().of(Endpoint.TOKEN)).isEqualTo(2);
    asked(connection)
        .statusCode(422)
        .body("type", equalTo("urn:webinar-sync:problem:reauthorisation-required"));
  }

  @Test
  void a_token_endpoint_that_fails_for_a_moment_costs_nothing() {
    String connection = connected();
    sandbox.faults().add(Fault.expiredAccessToken().on(Endpoint.WEBINAR).first(1));
    sandbox.faults().add(Fault.status(503).on(Endpoint.TOKEN).first(2));

    JsonPath sync = sync(connection, "full");

    assertThat(sync.getString("result")).isEqualTo("complete");
    assertThat(sandbox.calls().of(Endpoint.TOKEN)).isEqualTo(3);
  }

  private String connected() {
    String connection = Browser.connected(LOCAL).toString();
    sandbox.forgetCalls();
    return connection;
  }

  private static ValidatableResponse asked(String connection) {
    return given()
        .contentType(ContentType.JSON)
        .body(Map.of("connectionId", connection, "mode", "full"))
        .post("/syncs")
        .then();
  }
}
