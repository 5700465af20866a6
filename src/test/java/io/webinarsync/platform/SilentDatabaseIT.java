package io.webinarsync.platform;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A database that takes connections and says nothing. */
@QuarkusTest
@TestProfile(SilentDatabaseIT.NothingAnswers.class)
class SilentDatabaseIT {

  /** The system completes connections to a socket on which nobody accepts them. */
  public static class NothingAnswers implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of(
          "quarkus.datasource.reactive.url",
          "postgresql://127.0.0.1:" + SILENT.getLocalPort() + "/none",
          "quarkus.datasource.jdbc.url",
          "jdbc:postgresql://127.0.0.1:9/none");
    }
  }

  static final ServerSocket SILENT = silent();

  @Test
  void a_request_is_answered_all_the_same() {
    given()
        .get("/probe/text?q=a")
        .then()
        .statusCode(503)
        .contentType("application/problem+json")
        .header("Retry-After", equalTo("5"))
        .body("type", equalTo("urn:webinar-sync:problem:database-away"));
  }

  @Test
  void a_request_that_waits_for_something_else_is_answered() {
    given().get("/probe/open").then().statusCode(200);
  }

  @Test
  void the_service_is_not_ready() {
    given().get("/q/health/ready").then().statusCode(503);
  }

  private static ServerSocket silent() {
    try {
      return new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
