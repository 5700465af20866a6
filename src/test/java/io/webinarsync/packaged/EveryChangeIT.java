package io.webinarsync.packaged;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.aMapWithSize;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;

import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.webinarsync.sandbox.Credentials;
import io.webinarsync.sandbox.PostgresResource;
import io.webinarsync.sandbox.SandboxResource;
import io.webinarsync.security.TokenIssuer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What changes something on the packaged service, by callers of an issuer, and its refusals. */
@QuarkusIntegrationTest
@TestProfile(EveryChangeIT.ManyUsers.class)
class EveryChangeIT {

  /** A service of several users, with an issuer of its own. */
  public static class ManyUsers extends ProductionProfile {

    @Override
    public List<TestResourceEntry> testResources() {
      return List.of(
          new TestResourceEntry(PostgresResource.class),
          new TestResourceEntry(SandboxResource.class, Map.of("webinars", "10")),
          new TestResourceEntry(TokenIssuer.class));
    }
  }

  private TokenIssuer issuer;

  @Test
  void a_connection_is_changed_and_removed_by_its_owner_alone() {
    String path = "/connections/" + connected("ann");

    as("bob").body("{\"active\": false}").patch(path).then().statusCode(404);
    as("ann")
        .body("{\"active\": false, \"plan\": \"business_plus\", \"quotaShare\": 0.25}")
        .patch(path)
        .then()
        .statusCode(200)
        .body("active", equalTo(false))
        .body("plan", equalTo("business_plus"))
        .body("quotaShare", equalTo(0.25f));

    as("bob").delete(path).then().statusCode(404);
    as("ann").delete(path).then().statusCode(204);
    as("ann").get(path).then().statusCode(404);
  }

  @Test
  void a_ticket_opens_the_stream_of_a_sync_once() {
    String sync = "/syncs/" + synced("cleo");

    String ticket = as("cleo").post(sync + "/stream-tickets").then().extract().path("ticket");

    String stream = sync + "/events?ticket=" + ticket;
    given().get(stream).then().statusCode(200).body(containsString("event:ended"));
    problem(given().get(stream).then(), 401, "unauthenticated");
  }

  @Test
  void an_ended_sync_is_not_cancelled() {
    String sync = synced("dora");

    problem(as("dora").post("/syncs/" + sync + "/cancel").then(), 409, "sync-already-ended");
    as("dora").get("/syncs/" + sync).then().body("status", equalTo("completed"));
  }

  @Test
  void retry_policies_are_changed_by_administrators_alone() {
    String policy = "/retry-policies/server_error";
    String changed =
        """
        {"maxRetries": 3, "initialDelayMs": 1, "maxDelayMs": 9, "backoffMultiplier": 2, "enabled": true}
        """;

    problem(as("ann").body(changed).put(policy).then(), 403, "forbidden");
    as("root", "admin")
        .body(changed)
        .put(policy)
        .then()
        .statusCode(200)
        .body("maxRetries", equalTo(3));
  }

  @Test
  void administrators_clean_up_and_write_secrets_anew() {
    connected("eve");

    problem(as("eve").post("/maintenance/cleanup?olderThanDays=7").then(), 403, "forbidden");
    as("root", "admin")
        .post("/maintenance/cleanup?olderThanDays=7")
        .then()
        .statusCode(200)
        .body("olderThanDays", equalTo(7))
        .body("deleted", aMapWithSize(greaterThan(5)));
    as("root", "admin")
        .post("/connections/re-encrypt")
        .then()
        .statusCode(200)
        .body("after.'v2:k1'", greaterThan(1))
        .body("unreadable", equalTo(0));
    as("root", "admin").get("/maintenance/stale-syncs").then().body("items", empty());
  }

  @Test
  void what_is_refused_says_why() {
    problem(given().get("/syncs").then(), 401, "unauthenticated");
    problem(as("ann").get("/syncs?limit=0").then(), 400, "invalid-request");
    problem(as("ann").get("/nowhere").then(), 404, "not-found");
    problem(as("ann").delete("/syncs").then(), 405, "method-not-allowed");
    problem(
        as("ann").contentType(ContentType.TEXT).body("sync").post("/syncs").then(),
        415,
        "unsupported-media-type");
    Credentials zoom = SandboxResource.sandbox().settings().credentials();
    problem(connecting("ann", zoom, "not-the-secret"), 422, "zoom-refused-credentials");
  }

  private static void problem(ValidatableResponse answer, int status, String type) {
    answer
        .statusCode(status)
        .contentType("application/problem+json")
        .body("type", equalTo("urn:webinar-sync:problem:" + type))
        .body("status", equalTo(status));
  }

  /** A full sync of somebody's own connection that has come to its end. */
  private String synced(String owner) {
    String connection = connected(owner);
    String sync =
        as(owner)
            .body(Map.of("connectionId", connection, "mode", "full"))
            .post("/syncs")
            .then()
            .statusCode(202)
            .extract()
            .path("id");
    await()
        .atMost(Duration.ofMinutes(2))
        .until(() -> as(owner).get("/syncs/" + sync).path("status").equals("completed"));
    assertThat(as(owner).get("/syncs/" + sync).<String>path("result")).isEqualTo("complete");
    return sync;
  }

  private String connected(String owner) {
    Credentials zoom = SandboxResource.sandbox().settings().credentials();
    return connecting(owner, zoom, zoom.clientSecret()).statusCode(201).extract().path("id");
  }

  private ValidatableResponse connecting(String owner, Credentials zoom, String secret) {
    return as(owner)
        .body(
            Map.of(
                "type",
                "server_to_server",
                "name",
                "Zoom",
                "accountId",
                zoom.accountId(),
                "clientId",
                zoom.clientId(),
                "clientSecret",
                secret))
        .post("/connections")
        .then();
  }

  private RequestSpecification as(String subject, String... roles) {
    return given().contentType(ContentType.JSON).auth().oauth2(issuer.token(subject, roles));
  }
}
