package io.webinarsync.packaged;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.webinarsync.sandbox.Credentials;
import java.net.URI;
import java.time.Duration;
import java.util.List;
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

  /** Connects the account, of the plan pro, with all of its quota; the connection's id. */
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
    return wholeQuota(id);
  }

  /** Connects the account a second time, by consent, with all of its quota; the connection's id. */
  public String connectByConsent() {
    String page = given().post(service.resolve("/connections/authorize")).path("authorizeUrl");
    String back =
        given().redirects().follow(false).urlEncodingEnabled(false).get(page).header("Location");
    String query = URI.create(back).getRawQuery();
    String start =
        given()
            .redirects()
            .follow(false)
            .urlEncodingEnabled(false)
            .get(service.resolve("/connections/callback?" + query))
            .header("Location");
    return wholeQuota(start.replaceAll(".*connection=", ""));
  }

  /** Changes a connection. */
  public void change(String connectionId, Map<String, ?> changes) {
    given()
        .contentType(ContentType.JSON)
        .body(changes)
        .patch(service.resolve("/connections/" + connectionId))
        .then()
        .statusCode(200);
  }

  /** Syncs webinars and waits for the end; the sync as it ended. */
  public JsonPath fullSync(String connectionId) {
    return ended(start(connectionId, List.of("webinars")));
  }

  /** Starts a full sync of those streams; its id. */
  public String start(String connectionId, List<String> streams) {
    return given()
        .contentType(ContentType.JSON)
        .body(Map.of("connectionId", connectionId, "mode", "full", "streams", streams))
        .post(service.resolve("/syncs"))
        .then()
        .statusCode(202)
        .extract()
        .path("id");
  }

  /** Waits for a sync's end; the sync as it ended. */
  public JsonPath ended(String id) {
    return await()
        .atMost(Duration.ofMinutes(30))
        .pollInterval(Duration.ofMillis(250))
        .until(() -> read(id), sync -> FINAL.contains(sync.getString("status")));
  }

  private String wholeQuota(String id) {
    change(id, Map.of("quotaShare", 1.0));
    return id;
  }

  private JsonPath read(String id) {
    return given().get(service.resolve("/syncs/" + id)).then().extract().jsonPath();
  }
}
