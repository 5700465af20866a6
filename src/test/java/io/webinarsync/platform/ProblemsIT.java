package io.webinarsync.platform;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.webinarsync.sandbox.PostgresResource;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class ProblemsIT {

  private static final int LIMIT = 256 * 1024;

  @Test
  void an_invalid_request_tells_all_that_a_problem_tells() {
    problem(post("{\"mode\": \"delta\"}"), 400, "invalid-request")
        .body("title", equalTo("The request is not valid"))
        .body("detail", equalTo("Write one of: full, date_range."))
        .body("instance", equalTo("/probe"))
        .body("errors.pointer", contains("/mode"))
        .body("errors.detail", contains("Write one of: full, date_range."));
  }

  @Test
  void values_that_break_a_constraint_are_told_by_where_they_stand() {
    problem(
            post("{\"hosts\": [{\"name\": \"\", \"rank\": 11}], \"byName\": {\"a/b\": {}}}"),
            400,
            "invalid-request")
        .body(
            "errors.pointer",
            contains("/byName/a~1b/name", "/hosts/0/name", "/hosts/0/rank", "/mode"))
        .body("errors[2].detail", equalTo("rank must be less than or equal to 10."));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "null"})
  void a_body_that_is_missing_is_asked_for(String body) {
    problem(post(body), 400, "invalid-request")
        .body("detail", equalTo("Send a body: a JSON object."));
  }

  @ParameterizedTest
  @CsvSource({
    "mode=x,         ?mode,         'Write one of: full, date_range.'",
    "connectionId=x, ?connectionId, Write a UUID like 01980d2c-6e3b-7c5f-9d52-1f0b6c2f6a11.",
    "gapsOnly=yes,   ?gapsOnly,     Write true or false.",
    "days=x,         ?days,         Write a whole number.",
    "days=400,       ?days,         days must be less than or equal to 365.",
    "from=2026-02-30, ?from, 'Write a date like 2026-01-31; where a time is asked for, like 2026-01-31T09:30:00Z.'",
    "at=noon,        ?at, 'Write a date like 2026-01-31; where a time is asked for, like 2026-01-31T09:30:00Z.'"
  })
  void a_parameter_that_cannot_be_read_is_named(String query, String pointer, String detail) {
    problem(get("/probe/search?" + query), 400, "invalid-request")
        .body("errors.pointer", contains(pointer))
        .body("errors.detail", contains(detail));
  }

  @Test
  void parameters_that_can_be_read_are() {
    get("/probe/search?mode=date_range&gapsOnly=true&days=7&from=2026-01-31&q=a%20b")
        .statusCode(200)
        .body("mode", equalTo("DATE_RANGE"))
        .body("q", equalTo("a b"));
  }

  @ParameterizedTest
  @CsvSource({"limit=0, ?limit", "limit=201, ?limit", "limit=x, ?limit", "cursor=x, ?cursor"})
  void a_page_that_cannot_be_had_is_an_invalid_request(String query, String pointer) {
    problem(get("/probe/pages?" + query), 400, "invalid-request")
        .body("errors.pointer", contains(pointer));
  }

  @Test
  void an_id_of_no_kind_is_as_unknown_as_any_other() {
    String odd = get("/probe/1").statusCode(404).extract().body().asString();
    String unknown = get("/probe/" + UUID.randomUUID()).statusCode(404).extract().body().asString();

    assertThat(withoutInstance(odd)).isEqualTo(withoutInstance(unknown));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/nowhere", "/q/nowhere", "/probe/a/b", "/static/nowhere"})
  void an_address_with_nothing_behind_it_is_a_problem_too(String path) {
    problem(get(path), 404, "not-found").body("instance", equalTo(path));
  }

  @Test
  void a_method_that_is_not_known_is_told_the_known_ones() {
    problem(given().delete("/probe/open").then(), 405, "method-not-allowed")
        .header("Allow", equalTo("GET"));
    problem(given().put("/probe").then(), 405, "method-not-allowed")
        .header("Allow", equalTo("POST"));
  }

  @Test
  void forms_that_are_not_known_are_refused() {
    problem(given().accept("image/png").get("/probe/open").then(), 406, "not-acceptable");
    problem(
        given().contentType("text/plain").body("x").post("/probe").then(),
        415,
        "unsupported-media-type");
  }

  @Test
  void a_body_as_large_as_it_may_be_is_read_and_one_byte_more_is_not() {
    post(bodyOf(LIMIT)).statusCode(200);

    problem(post(bodyOf(LIMIT + 1)), 413, "body-too-large")
        .body("detail", equalTo("A body may have 262144 bytes: send less."));
  }

  @Test
  void whoever_sends_a_huge_body_first_and_listens_then_still_hears_why_it_is_refused() {
    problem(post(bodyOf(40 * LIMIT)), 413, "body-too-large").header("Connection", nullValue());
  }

  @Test
  void a_body_in_chunks_is_held_to_the_same_limit() throws Exception {
    assertThat(postInChunks(bodyOf(LIMIT)).statusCode()).isEqualTo(200);

    HttpResponse<String> refused = postInChunks(bodyOf(LIMIT + 1));

    assertThat(refused.statusCode()).isEqualTo(413);
    assertThat(refused.body()).contains("urn:webinar-sync:problem:body-too-large");
  }

  @Test
  void a_text_that_the_database_cannot_hold_is_an_invalid_request() {
    problem(get("/probe/text?q=a%00"), 400, "invalid-request")
        .body("detail", containsString("U+0000"));
  }

  @Test
  void a_request_without_a_host_is_refused_before_any_resource() throws IOException {
    String answer = raw("GET /probe/open HTTP/1.1\r\n\r\n");

    assertThat(answer)
        .startsWith("HTTP/1.1 400 ")
        .containsIgnoringCase("content-type: application/problem+json")
        .contains("urn:webinar-sync:problem:invalid-request");
  }

  @Test
  void a_fault_of_the_service_says_nothing_of_its_inside_and_is_logged_once() {
    try (LoggedFailures logged = new LoggedFailures()) {
      String id =
          problem(get("/probe/bug"), 500, "internal-error")
              .body(not(containsString("secret")))
              .body(not(containsString("Exception")))
              .extract()
              .path("correlationId");

      assertThat(logged.messages()).isEqualTo(List.of("GET /probe/bug failed, id " + id));
    }
  }

  @Test
  void the_next_page_is_linked_until_the_last() {
    String link =
        get("/probe/pages?limit=100&q=a%20b")
            .statusCode(200)
            .body("items.size()", equalTo(100))
            .body("next", equalTo(Cursor.encode("100")))
            .extract()
            .header("Link");
    assertThat(link)
        .isEqualTo(
            "</probe/pages?limit=100&q=a%20b&cursor=" + Cursor.encode("100") + ">; rel=\"next\"");

    get("/probe/pages?limit=100&q=a%20b&cursor=" + Cursor.encode("100"))
        .statusCode(200)
        .body("items.size()", equalTo(20))
        .body("next", nullValue())
        .header("Link", nullValue());
  }

  private static ValidatableResponse get(String path) {
    return given().urlEncodingEnabled(false).get(path).then();
  }

  private static ValidatableResponse post(String body) {
    return given().contentType(ContentType.JSON).body(body).post("/probe").then();
  }

  private static HttpResponse<String> postInChunks(String body) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + RestAssured.port + "/probe"))
            .version(HttpClient.Version.HTTP_1_1)
            .header("Content-Type", "application/json")
            .POST(
                BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body.getBytes(UTF_8))))
            .build();
    return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
  }

  private static String raw(String request) throws IOException {
    try (Socket socket = new Socket("127.0.0.1", RestAssured.port)) {
      socket.getOutputStream().write(request.getBytes(UTF_8));
      socket.shutdownOutput();
      return new String(socket.getInputStream().readAllBytes(), UTF_8);
    }
  }

  private static ValidatableResponse problem(ValidatableResponse answer, int status, String slug) {
    return answer
        .statusCode(status)
        .contentType("application/problem+json")
        .body("type", equalTo("urn:webinar-sync:problem:" + slug))
        .body("status", equalTo(status));
  }

  private static String bodyOf(int bytes) {
    String frame = "{\"mode\":\"full\",\"note\":\"\"}";
    return frame.replace("\"\"", "\"" + "a".repeat(bytes - frame.length()) + "\"");
  }

  private static String withoutInstance(String problem) {
    return problem.replaceAll("\"instance\":\"[^\"]*\"", "");
  }
}
