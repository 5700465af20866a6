package io.webinarsync.security;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.smallrye.jwt.build.Jwt;
import io.webinarsync.sandbox.PostgresResource;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@TestProfile(IssuerAwayIT.NothingListens.class)
class IssuerAwayIT {

  /** Port 9 is for discarding, and nobody listens there. */
  public static class NothingListens implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of(
          "webinar-sync.auth.mode", "oidc",
          "quarkus.oidc.auth-server-url", "http://127.0.0.1:9");
    }
  }

  @Test
  void a_token_that_cannot_be_checked_opens_nothing_and_is_not_called_bad() {
    String token = Jwt.subject("ann").signWithSecret("a secret of at least 32 characters");

    given()
        .header("Authorization", "Bearer " + token)
        .get("/probe/caller")
        .then()
        .statusCode(503)
        .contentType("application/problem+json")
        .header("Retry-After", equalTo("5"))
        .body("type", equalTo("urn:webinar-sync:problem:issuer-away"));
  }

  @Test
  void without_a_token_one_is_asked_for() {
    given().get("/probe/caller").then().statusCode(401);
  }

  @Test
  void the_service_is_ready_all_the_same() {
    given().get("/q/health/ready").then().statusCode(200);
  }
}
