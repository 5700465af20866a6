package io.webinarsync.packaged;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.webinarsync.sandbox.Credentials;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Set;

/** Uses the API of a service that runs in another process. */
public final class ServiceClient {

  private static final Set<String> FINAL = Set.of("completed", "failed", "cancelled");

  private final URI service;

  /** A client of the service at that address. */
  public ServiceClient(URI service) {
    this.service = service;
  }

  /** Connects the account with all of its quota; the connection's id. */
  public String connect(Credentials credentials) {
    String id =
        given()
            .contentType(ContentType.JSON)
            .body(
                Map.of(
                    "type",
                    "server_to_server",
                    "name",
                    "Benchmark",
                    "accountId",
                    credentials.accountId(),
                    "clientId",
                    credentials.clientId(),
                    "clientSecret",
                    credentials.clientSecret(),
                    "plan",
                    "pro"))
            .post(service.resolve("/connections"))
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    given()
        .contentType(ContentType.JSON)
        .body(Map.of("quotaShare", 1.0))
        .patch(service.resolve("/connections/" + id))
        .then()
        .statusCode(200);
    return id;
  }

  /** Syncs and waits for the end; the sync as it ended. */
  public JsonPath fullSync(String connectionId) {
    String id =
        given()
            .contentType(ContentType.JSON)
            .body(Map.of("connectionId", connectionId, "mode", "full"))
            .post(service.resolve("/syncs"))
            .then()
            .statusCode(202)
            .extract()
            .path("id");
    return await()
        .atMost(Duration.ofMinutes(30))
        .pollInterval(Duration.ofMillis(250))
        .until(() -> read(id), sync -> FINAL.contains(sync.getString("status")));
  }

  private JsonPath read(String id) {
    return given().get(service.resolve("/syncs/" + id)).then().extract().jsonPath();
  }
}
