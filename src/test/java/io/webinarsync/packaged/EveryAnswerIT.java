package io.webinarsync.packaged;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.webinarsync.sandbox.PostgresResource;
import io.webinarsync.sandbox.SandboxResource;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a package could have lost on the way: each answer, in each form that the API describes. */
@QuarkusIntegrationTest
@TestProfile(EveryAnswerIT.SingleUser.class)
class EveryAnswerIT {

  /** It never ends by itself. */
  private static final Set<String> ENDLESS = Set.of("/syncs/events");

  private static final int WEBINARS = 40;

  private static final Pattern FILE = Pattern.compile("(?:src|href)=\"(/[^\"]+)\"");

  /** All that Zoom has. */
  private static final List<String> EVERY_STREAM =
      Streams.allButHeavyAnd("absentees", "reports", "history");

  private static String connection = "";
  private static String sync = "";
  private static List<String> webinars = List.of();

  /** A service of one user whose Zoom answers as fast as it is asked. */
  public static class SingleUser extends ProductionProfile {

    @Override
    protected Map<String, String> settings() {
      return Map.of(
          "webinar-sync.auth.mode", "none",
          "webinar-sync.zoom.limits.pro.light", "100000",
          "webinar-sync.zoom.limits.pro.medium", "100000",
          "webinar-sync.zoom.limits.pro.heavy", "100000");
    }

    @Override
    public List<TestResourceEntry> testResources() {
      return List.of(
          new TestResourceEntry(PostgresResource.class),
          new TestResourceEntry(
              SandboxResource.class, Map.of("webinars", Integer.toString(WEBINARS))));
    }
  }

  @TestHTTPResource URI address;

  @BeforeEach
  void sync_once() {
    if (sync.isEmpty()) {
      ServiceClient client = new ServiceClient(address);
      connection = client.connect(SandboxResource.sandbox().settings().credentials());
      sync = client.start(connection, EVERY_STREAM);
      client.ended(sync);
      webinars = get("/webinars?limit=200", "application/json").path("items.id");
    }
  }

  @Test
  void the_sync_was_complete() {
    JsonPath done = get("/syncs/" + sync, "application/json").jsonPath();

    assertThat(done.getString("status")).isEqualTo("completed");
    assertThat(done.getString("result")).isEqualTo("complete");
    assertThat(done.getInt("counts.webinars.inserted")).isEqualTo(WEBINARS);
  }

  @ParameterizedTest
  @CsvSource({
    "/q/health/started, 200",
    "/q/health/live, 200",
    "/q/health/ready, 200",
    "/q/metrics, 200",
    "/q/openapi, 200",
    "/q/swagger-ui, 404"
  })
  void what_the_platform_asks_for_is_there_and_no_tool_for_developers(String path, int status) {
    given().get(path).then().statusCode(status);
  }

  @TestFactory
  Stream<DynamicTest> every_read_answers_in_every_form() {
    Map<String, Map<String, ?>> paths =
        get("/q/openapi?format=json", "application/json").path("paths");
    return paths.keySet().stream()
        .filter(path -> !ENDLESS.contains(path))
        .flatMap(path -> forms(paths, path).map(form -> test(path, form)));
  }

  @Test
  void a_stream_replays_what_was_and_ends() {
    String events = get("/syncs/" + sync + "/events?lastEventId=1", "*/*").asString();

    assertThat(events).contains("event:progress", "event:webinar", "event:ended");
    assertThat(events).contains("\"status\":\"completed\"");
  }

  @Test
  void the_page_and_its_files_are_there() {
    String page = get("/", "text/html").asString();

    List<String> files = FILE.matcher(page).results().map(found -> found.group(1)).toList();
    assertThat(files)
        .anyMatch(file -> file.endsWith(".js"))
        .anyMatch(file -> file.endsWith(".css"))
        .allMatch(file -> get(file, "*/*").statusCode() == 200);
  }

  @Test
  void a_problem_says_which_field_is_wrong() {
    Response problem = post("/syncs", Map.of("mode", "sideways"));

    assertThat(problem.statusCode()).isEqualTo(400);
    assertThat(problem.contentType()).startsWith("application/problem+json");
    assertThat(problem.<List<String>>path("errors.pointer")).isNotEmpty();
  }

  @Test
  void an_estimate_is_worked_out() {
    Response estimate = post("/syncs/estimate", Map.of("connectionId", connection, "mode", "full"));

    assertThat(estimate.statusCode()).isEqualTo(200);
  }

  @Test
  void a_connection_and_the_database_are_checked() {
    String check = "/connections/" + connection + "/check";

    assertThat(post(check, Map.of()).statusCode()).isEqualTo(200);
    assertThat(post("/maintenance/self-test", Map.of()).statusCode()).isEqualTo(200);
  }

  private static Stream<String> forms(Map<String, Map<String, ?>> paths, String path) {
    if (!(paths.get(path).get("get") instanceof Map<?, ?> read)) {
      return Stream.empty();
    }
    return ((Map<?, ?>) read.get("responses"))
        .entrySet().stream()
            .filter(response -> response.getKey().equals("200"))
            .map(response -> (Map<?, ?>) ((Map<?, ?>) response.getValue()).get("content"))
            .flatMap(content -> content.keySet().stream())
            .map(Object::toString);
  }

  private static DynamicTest test(String path, String form) {
    return DynamicTest.dynamicTest(path + " as " + form, () -> answers(path, form));
  }

  /** Of the webinars the first will do that has such rows; without one the test shows nothing. */
  private static void answers(String path, String form) {
    assertThat(places(path).map(place -> get(place, form)))
        .anySatisfy(
            answer -> {
              assertThat(answer.statusCode()).isEqualTo(200);
              assertThat(answer.contentType()).startsWith(form);
              assertThat(answer.asString()).isNotBlank();
              if (path.startsWith("/webinars/{id}/") && form.equals("text/csv")) {
                assertThat(answer.asString().lines()).hasSizeGreaterThan(1);
              } else if (path.startsWith("/webinars/{id}/") && !path.endsWith("/audience")) {
                assertThat(answer.<List<?>>path("items")).isNotEmpty();
              }
            });
  }

  private static Stream<String> places(String path) {
    Stream<String> ids =
        path.startsWith("/webinars/")
            ? webinars.stream()
            : Stream.of(path.startsWith("/syncs/") ? sync : connection);
    return path.contains("{id}") ? ids.map(id -> path.replace("{id}", id)) : Stream.of(path);
  }

  private static Response get(String path, String mediaType) {
    return given().accept(mediaType).get(path);
  }

  private static Response post(String path, Object body) {
    return given().contentType(ContentType.JSON).body(body).post(path);
  }
}
