package io.webinarsync.dashboard;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.APIRequestContext;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.webinarsync.sandbox.Credentials;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The service behind the page, asked without the page. */
final class Backend {

  private static final Pattern POSTS =
      Pattern.compile(
          "http_server_requests_seconds_count\\{[^}]*method=\"POST\"[^}]*uri=\"([^\"]*)\"[^}]*} ([0-9.]+)");

  private final Stage stage;

  Backend(Stage stage) {
    this.stage = stage;
  }

  /** Deletes all connections, and with them whatever belongs to them. */
  void empty() {
    connections().forEach(id -> given().delete(at("/connections/" + id)).then().statusCode(204));
  }

  List<String> connections() {
    return get("/connections").getList("items.id");
  }

  /** Connects the sandbox's account, with that share of its quota; the connection's id. */
  String connect(String name, double quotaShare) {
    Credentials app = stage.sandbox.settings().credentials();
    String id =
        given()
            .contentType(ContentType.JSON)
            .body(
                Map.of(
                    "type", "server_to_server",
                    "name", name,
                    "accountId", app.accountId(),
                    "clientId", app.clientId(),
                    "clientSecret", app.clientSecret()))
            .post(at("/connections"))
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    change(id, Map.of("quotaShare", quotaShare));
    return id;
  }

  void change(String connectionId, Map<String, ?> changes) {
    given()
        .contentType(ContentType.JSON)
        .body(changes)
        .patch(at("/connections/" + connectionId))
        .then()
        .statusCode(200);
  }

  /** Connects by consent, as the same browser would; the connection's id. */
  String connectByConsent(APIRequestContext browser) {
    String page = given().post(at("/connections/authorize")).path("authorizeUrl");
    browser.get(page);
    List<String> all = connections();
    return all.get(all.size() - 1);
  }

  /** Starts a sync of the webinars alone; its id. */
  String start(String connectionId) {
    return start(
        Map.of("connectionId", connectionId, "mode", "full", "streams", List.of("webinars")));
  }

  /** Starts a sync of all the usual streams; its id. */
  String startWhole(String connectionId) {
    return start(Map.of("connectionId", connectionId, "mode", "full"));
  }

  private String start(Map<String, ?> order) {
    return given()
        .contentType(ContentType.JSON)
        .body(order)
        .post(at("/syncs"))
        .then()
        .statusCode(202)
        .extract()
        .path("id");
  }

  void cancel(String syncId) {
    given().post(at("/syncs/" + syncId + "/cancel")).then().statusCode(202);
  }

  /** All syncs, the newest first. */
  List<Map<String, Object>> syncs() {
    return get("/syncs").getList("items");
  }

  JsonPath sync(String id) {
    return get("/syncs/" + id);
  }

  /** Waits for a sync's end. */
  JsonPath ended(String id) {
    return await()
        .atMost(Duration.ofSeconds(90))
        .until(() -> sync(id), sync -> sync.getString("endedAt") != null);
  }

  /** The numbers of the events that the activity log shows: the newest 200 that it shows at all. */
  List<Long> shownEvents(String syncId) {
    List<Long> shown = new ArrayList<>();
    long after = 0;
    for (JsonPath page = messages(syncId, after);
        !page.getList("items").isEmpty();
        page = messages(syncId, after)) {
      shown.addAll(page.getList("items.findAll { it.event != 'progress' }.seq", Long.class));
      after = page.getLong("items[-1].seq");
    }
    Collections.reverse(shown);
    return shown.stream().limit(200).toList();
  }

  private JsonPath messages(String syncId, long after) {
    return get("/syncs/" + syncId + "/messages?after=" + after);
  }

  /** How many requests with the method POST the service has answered, by its own count. */
  long posts(String path) {
    return posts(path::equals);
  }

  /** The same for any path. */
  long posts() {
    return posts(path -> true);
  }

  JsonPath get(String path) {
    return given()
        .urlEncodingEnabled(false)
        .get(at(path))
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  URI at(String path) {
    return stage.service().resolve(path);
  }

  private long posts(Predicate<String> path) {
    String metrics = given().get(at("/q/metrics")).asString();
    return POSTS
        .matcher(metrics)
        .results()
        .filter(match -> path.test(match.group(1)))
        .map(MatchResult::group)
        .mapToLong(line -> (long) Double.parseDouble(line.substring(line.lastIndexOf(' '))))
        .sum();
  }
}
