package io.webinarsync.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What a package could have lost on the way: each answer, in each form that the API describes. */
class EveryAnswerIT {

  /** It never ends by itself. */
  private static final Set<String> ENDLESS = Set.of("/syncs/events");

  private static final Pattern FILE = Pattern.compile("(?:src|href)=\"(/[^\"]+)\"");

  private static SyncedService service;

  @BeforeAll
  static void start() {
    service = SyncedService.start();
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  @TestFactory
  Stream<DynamicTest> every_read_answers_in_every_form() {
    Map<String, Map<String, ?>> paths =
        service.get("/q/openapi?format=json", "application/json").path("paths");
    return paths.keySet().stream()
        .filter(path -> !ENDLESS.contains(path))
        .flatMap(path -> forms(paths, path).map(form -> test(path, form)));
  }

  @Test
  void a_stream_replays_what_was_and_ends() {
    String events =
        service.get("/syncs/" + service.sync() + "/events?lastEventId=1", "*/*").asString();

    assertThat(events).contains("event:progress", "event:webinar", "event:ended");
    assertThat(events).contains("\"status\":\"completed\"");
  }

  @Test
  void the_page_and_its_files_are_there() {
    String page = service.get("/", "text/html").asString();

    List<String> files = FILE.matcher(page).results().map(found -> found.group(1)).toList();
    assertThat(files)
        .anyMatch(file -> file.endsWith(".js"))
        .anyMatch(file -> file.endsWith(".css"))
        .allMatch(file -> service.get(file, "*/*").statusCode() == 200);
  }

  @Test
  void a_problem_says_which_field_is_wrong() {
    Response problem = service.post("/syncs", Map.of("mode", "sideways"));

    assertThat(problem.statusCode()).isEqualTo(400);
    assertThat(problem.contentType()).startsWith("application/problem+json");
    assertThat(problem.<List<String>>path("errors.pointer")).isNotEmpty();
  }

  @Test
  void an_estimate_is_worked_out() {
    Response estimate =
        service.post(
            "/syncs/estimate", Map.of("connectionId", service.connection(), "mode", "full"));

    assertThat(estimate.statusCode()).isEqualTo(200);
  }

  @Test
  void a_connection_and_the_database_are_checked() {
    String check = "/connections/" + service.connection() + "/check";

    assertThat(service.post(check, Map.of()).statusCode()).isEqualTo(200);
    assertThat(service.post("/maintenance/self-test", Map.of()).statusCode()).isEqualTo(200);
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
    assertThat(places(path).map(place -> service.get(place, form)))
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
            ? service.webinars().stream()
            : Stream.of(path.startsWith("/syncs/") ? service.sync() : service.connection());
    return path.contains("{id}") ? ids.map(id -> path.replace("{id}", id)) : Stream.of(path);
  }
}
