package io.webinarsync.sync;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.webinarsync.SyncScenario;
import io.webinarsync.sandbox.Endpoint;
import io.webinarsync.sandbox.Fault;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class StartSyncIT extends SyncScenario {

  private static final String TYPE = "urn:webinar-sync:problem:";

  @Test
  void an_accepted_sync_says_where_it_is() {
    Response answer = post(full(connect()));

    answer
        .then()
        .statusCode(202)
        .header("Location", containsString("/syncs/" + answer.path("id")))
        .header("Retry-After", "1")
        .body("mode", equalTo("full"))
        .body("streams", equalTo(List.of("webinars")))
        .body("links.events", equalTo("/syncs/" + answer.path("id") + "/events"));
    ended(answer.path("id"));
  }

  @Test
  void fifty_equal_requests_at_once_give_one_sync() {
    sandbox.faults().add(Fault.delay(Duration.ofMillis(200)).on(Endpoint.USERS));
    Map<String, Object> body = full(connect());

    List<Response> answers = atOnce(50, body);

    List<Response> accepted =
        answers.stream().filter(answer -> answer.statusCode() == 202).toList();
    assertThat(accepted).hasSize(1);
    assertThat(answers).filteredOn(answer -> answer.statusCode() == 409).hasSize(49);
    assertThat(number("select count(*) from zoom_sync_logs")).isEqualTo(1);
    ended(accepted.get(0).path("id"));
  }

  @Test
  void a_second_request_is_told_of_the_sync_at_work() {
    sandbox.faults().add(Fault.delay(Duration.ofSeconds(1)).on(Endpoint.USERS));
    Map<String, Object> body = full(connect());
    String active = post(body).path("id");

    post(body)
        .then()
        .statusCode(409)
        .contentType("application/problem+json")
        .body("type", equalTo(TYPE + "sync-already-active"))
        .body("activeSync.id", equalTo(active))
        .body("activeSync.href", equalTo("/syncs/" + active));
    ended(active);
  }

  @Test
  void the_same_key_and_body_get_the_first_answer_again() {
    Map<String, Object> body = full(connect());

    String first = withKey("once").body(body).post("/syncs").path("id");
    ended(first);
    Response again = withKey("once").body(body).post("/syncs");

    again.then().statusCode(202).body("id", equalTo(first));
    assertThat(number("select count(*) from zoom_sync_logs")).isEqualTo(1);
  }

  @Test
  void the_same_key_with_another_body_is_refused() {
    String connection = connect();
    ended(withKey("k").body(full(connection)).post("/syncs").path("id"));

    withKey("k")
        .body(Map.of("connectionId", connection, "mode", "delta"))
        .post("/syncs")
        .then()
        .statusCode(422)
        .body("type", equalTo(TYPE + "idempotency-key-reused"));
  }

  @Test
  void an_inactive_connection_is_not_synced() {
    String connection = connect();
    execute("update zoom_connections set is_active = false");

    post(full(connection))
        .then()
        .statusCode(422)
        .body("type", equalTo(TYPE + "connection-inactive"));
  }

  @Test
  void a_connection_that_needs_consent_is_not_synced() {
    String connection = connect();
    execute("update zoom_connections set connection_status = 'reauth_required'");

    post(full(connection))
        .then()
        .statusCode(422)
        .body("type", equalTo(TYPE + "reauthorisation-required"));
  }

  @Test
  void a_dead_sync_gives_way_to_a_new_one() {
    String connection = connect();
    String dead = insertSync(connection, "running", "91 seconds");

    String next = post(full(connection)).then().statusCode(202).extract().path("id");

    assertThat(read(dead).getString("status")).isEqualTo("failed");
    assertThat(read(dead).getString("endedBy")).isEqualTo("takeover");
    assertThat(ended(next).getString("result")).isEqualTo("complete");
  }

  @Test
  void a_sync_with_a_fresh_sign_of_life_does_not_give_way_whatever_its_age() {
    String connection = connect();
    String alive = insertSync(connection, "running", "10 hours");
    execute("insert into sync_heartbeats (sync_id) values (?::uuid)", alive);

    post(full(connection)).then().statusCode(409).body("activeSync.id", equalTo(alive));
  }

  @Test
  void a_connection_that_is_not_there_is_not_found() {
    post(full(UUID.randomUUID().toString()))
        .then()
        .statusCode(404)
        .body("type", equalTo(TYPE + "not-found"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          {                                                                         |
          []                                                                        |
          {}                                                                        | /connectionId
          {"connectionId":"@","mode":"sideways"}                                    | /mode
          {"connectionId":"not-a-uuid","mode":"full"}                               | /connectionId
          {"connectionId":"@","mode":"full","surprise":1}                           | /surprise
          {"connectionId":"@","mode":"full","from":"2026-01-01"}                    | /from
          {"connectionId":"@","mode":"date_range","from":"2026-02-01","to":"2026-01-01"} | /to
          {"connectionId":"@","mode":"date_range","from":"yesterday","to":"2026-01-01"}  | /from
          {"connectionId":"@","mode":"date_range","from":"2026-01-01"}              | /to
          {"connectionId":"@","mode":"date_range","from":"2026-01-01","to":"2026-01-02","zone":"Mars/Olympus"} | /zone
          {"connectionId":"@","mode":"full","streams":["nonsense"]}                 | /streams/0
          """)
  void a_bad_request_names_what_is_wrong_and_starts_nothing(String body, String pointer) {
    Response answer =
        given()
            .contentType(ContentType.JSON)
            .body(body.strip().replace("@", UUID.randomUUID().toString()))
            .post("/syncs");

    answer
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("type", startsWith(TYPE))
        .body("detail", notNullValue());
    if (pointer != null) {
      answer.then().body("errors[0].pointer", equalTo(pointer.strip()));
    }
    assertThat(answer.asString()).doesNotContain("Exception", "io.webinarsync", "jackson");
    assertThat(number("select count(*) from zoom_sync_logs")).isZero();
  }

  @Test
  void a_huge_body_is_refused() {
    given()
        .contentType(ContentType.JSON)
        .body("{\"mode\":\"" + "x".repeat(2_000_000) + "\"}")
        .post("/syncs")
        .then()
        .statusCode(413);
  }

  private String insertSync(String connection, String status, String age) {
    String id = UUID.randomUUID().toString();
    execute(
        """
        insert into zoom_sync_logs (id, connection_id, user_id, requested_by, request_hash, sync_type,
                                    streams, status, started_at, created_at)
        values (?::uuid, ?::uuid, 'local', 'local', 'h', 'full', '{webinars}', ?, now() - ?::interval,
                now() - ?::interval)
        """,
        id,
        connection,
        status,
        age,
        age);
    return id;
  }

  private static List<Response> atOnce(int count, Map<String, ?> body) {
    ExecutorService callers = Executors.newFixedThreadPool(count);
    try {
      List<CompletableFuture<Response>> calls =
          IntStream.range(0, count)
              .mapToObj(i -> CompletableFuture.supplyAsync(() -> post(body), callers))
              .toList();
      return calls.stream().map(CompletableFuture::join).toList();
    } finally {
      callers.shutdown();
    }
  }

  private static Map<String, Object> full(String connection) {
    return Map.of("connectionId", connection, "mode", "full", "streams", List.of("webinars"));
  }

  private static RequestSpecification withKey(String key) {
    return given().contentType(ContentType.JSON).header("Idempotency-Key", key);
  }

  private static Response post(Map<String, ?> body) {
    return given().contentType(ContentType.JSON).body(body).post("/syncs");
  }
}
