package io.webinarsync.platform;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(DatabaseAwayIT.NothingListens.class)
class DatabaseAwayIT {

  /** Port 9 is for discarding, and nobody listens there. */
  public static class NothingListens implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of(
          "quarkus.datasource.reactive.url", "postgresql://127.0.0.1:9/none",
          "quarkus.datasource.jdbc.url", "jdbc:postgresql://127.0.0.1:9/none");
    }
  }

  @Test
  void a_resource_that_needs_it_says_so_and_when_to_ask_again() {
    given()
        .get("/probe/text?q=a")
        .then()
        .statusCode(503)
        .contentType("application/problem+json")
        .header("Retry-After", equalTo("5"))
        .body("type", equalTo("urn:webinar-sync:problem:database-away"))
        .body(not(containsString("127.0.0.1")));
  }

  @Test
  void a_resource_that_does_not_need_it_goes_on() {
    given().get("/probe/open").then().statusCode(200);
  }

  @Test
  void the_service_is_alive_but_not_ready() {
    given().get("/q/health/live").then().statusCode(200);
    given()
        .get("/q/health/ready")
        .then()
        .statusCode(503)
        .body("checks.find { it.name == 'database' }.status", equalTo("DOWN"))
        .body(not(containsString("127.0.0.1")));
  }
}
