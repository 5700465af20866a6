package io.webinarsync.sync;

import static io.restassured.RestAssured.given;
import static io.webinarsync.security.NamedCaller.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.webinarsync.sandbox.Endpoint;
import io.webinarsync.sandbox.Fault;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class EstimateAnswerIT extends EstimateScenario {

  @Test
  void of_an_account_that_no_sync_has_listed_nothing_is_invented() {
    JsonPath estimate = estimate(body(connect(), "full", SyncStream.names()));

    assertThat(estimate.getString("basis")).isEqualTo("none");
    assertThat(estimate.getList("calls")).isEmpty();
    for (String unknown :
        List.of(
            "totalCalls",
            "leastSeconds",
            "exceedsDailyLimit",
            "webinars.listed",
            "webinars.read")) {
      assertThat(estimate.<Object>get(unknown)).as(unknown).isNull();
    }
    assertThat(estimate.getList("perWebinar"))
        .isEqualTo(
            List.of(
                Map.of("label", "light", "calls", 5),
                Map.of("label", "medium", "calls", 8),
                Map.of("label", "heavy", "calls", 2)));
    assertThat(estimate.getList("guessed").toString()).contains("only a sync can tell");
  }

  @Test
  void the_least_time_is_that_of_the_slowest_label_at_the_connections_limits() {
    String connection = connect();
    sync(connection, "full", SyncStream.names());
    execute("update zoom_connections set plan = 'free', quota_share = 0.5");

    JsonPath estimate = estimate(body(connection, "full", SyncStream.names()));

    assertThat(estimate.getDouble("calls.find { it.label == 'light' }.perSecond")).isEqualTo(2);
    assertThat(estimate.getDouble("calls.find { it.label == 'medium' }.perSecond")).isEqualTo(1);
    assertThat(estimate.getInt("calls.find { it.label == 'medium' }.seconds"))
        .isEqualTo(estimate.getInt("calls.find { it.label == 'medium' }.calls"));
    assertThat(estimate.getInt("calls.find { it.label == 'heavy' }.seconds"))
        .isEqualTo(2 * estimate.getInt("calls.find { it.label == 'heavy' }.calls"));
    assertThat(estimate.getInt("leastSeconds"))
        .isEqualTo(
            estimate.<Integer>getList("calls.seconds").stream()
                .mapToInt(s -> s)
                .max()
                .orElseThrow());
  }

  @Test
  void heavy_calls_are_held_against_what_the_day_has_left() {
    String connection = connect();
    sync(connection, "full", SyncStream.usual());
    execute(
        """
        insert into zoom_daily_calls (account_key, day, calls, granted)
        select zoom_account_id, (now() at time zone 'utc')::date, 23999, 0
          from zoom_connections
        """);

    JsonPath heavy = estimate(body(connection, "full", SyncStream.names()));
    JsonPath light = estimate(body(connection, "full", SyncStream.usual()));

    assertThat(heavy.getInt("heavyLeftToday")).isEqualTo(1);
    assertThat(heavy.getBoolean("exceedsDailyLimit")).isTrue();
    assertThat(light.getBoolean("exceedsDailyLimit")).isFalse();
  }

  @Test
  void it_starts_nothing_writes_nothing_and_asks_nothing_of_zoom_however_often() {
    String connection = connect();
    String ended = sync(connection, "full", SyncStream.usual()).getString("id");
    List<List<Object>> before = stored();
    sandbox.forgetCalls();

    IntStream.range(0, 20)
        .forEach(
            ignored -> {
              estimate(body(connection, "full", SyncStream.names()));
              estimate(body(connection, "delta", SyncStream.usual()));
              ask(Map.of("resumeOf", ended)).then().statusCode(409);
            });

    assertThat(sandbox.calls().total()).isZero();
    assertThat(stored()).isEqualTo(before);
  }

  /** 12,000 light calls for details, and one for the instances of each that is over. */
  @Test
  void of_very_many_webinars_some_stand_for_the_others() {
    String connection = connect();
    sync(connection, "full", List.of("webinars", "instances"));
    execute("update zoom_webinars set deleted_at = now()");
    execute(
        """
        insert into zoom_webinars (id, webinar_id, connection_id, type, start_time, duration, content_hash)
        select gen_random_uuid(), n, ?::uuid, 5,
               now() + make_interval(days => case when n % 2 = 0 then 30 else -30 end), 60, ''
          from generate_series(1, 12000) n
        """,
        connection);

    JsonPath estimate = estimate(body(connection, "full", List.of("webinars", "instances")));

    assertThat(estimate.getInt("webinars.listed")).isEqualTo(12_000);
    assertThat(estimate.getInt("webinars.read")).isBetween(11_999, 12_001);
    assertThat(calls(estimate).get("light")).isBetween(17_100, 18_900);
    assertThat(estimate.getList("guessed").toString()).contains("only some thousand");
  }

  @Test
  void a_sync_at_work_or_an_inactive_connection_is_no_hindrance() {
    sandbox.faults().add(Fault.delay(Duration.ofSeconds(1)).on(Endpoint.USERS));
    String connection = connect();
    String active = start(body(connection, "full", List.of("webinars")));
    execute("update zoom_connections set is_active = false");

    JsonPath estimate = estimate(body(connection, "delta", List.of("webinars")));
    ask(Map.of("resumeOf", active)).then().statusCode(409);

    assertThat(estimate.getString("basis")).isEqualTo("none");
    assertThat(read(active).getString("status")).isIn("started", "running");
    ended(active);
  }

  @Test
  void a_dead_sync_can_be_gone_on_with() {
    String connection = connect();
    String id = sync(connection, "full", List.of("webinars")).getString("id");
    String dead = UUID.randomUUID().toString();
    execute(
        """
        insert into zoom_sync_logs (id, connection_id, user_id, requested_by, request_hash, sync_type,
                                    streams, status, started_at, created_at)
        select ?::uuid, connection_id, user_id, user_id, 'h', 'full', '{webinars}', 'running',
               now() - interval '91 seconds', now() - interval '91 seconds'
          from zoom_sync_logs
         where id = ?::uuid
        """,
        dead,
        id);

    assertThat(estimate(Map.of("resumeOf", dead)).getInt("webinars.read")).isEqualTo(48);
  }

  @Test
  void anothers_connection_and_sync_look_like_ones_that_do_not_exist() {
    String connection = connect();
    String sync = sync(connection, "full").getString("id");
    String unknown = UUID.randomUUID().toString();

    for (Map<String, Object> body :
        List.of(
            body(connection, "full", List.of("webinars")),
            body(unknown, "full", List.of("webinars")),
            Map.<String, Object>of("resumeOf", sync),
            Map.<String, Object>of("resumeOf", unknown))) {
      as("mallory")
          .contentType(ContentType.JSON)
          .body(body)
          .post("/syncs/estimate")
          .then()
          .statusCode(404)
          .body("type", endsWith(":not-found"));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          {}                                                                       | /connectionId
          {"connectionId":"@","mode":"sideways"}                                   | /mode
          {"connectionId":"@","mode":"full","surprise":1}                          | /surprise
          {"connectionId":"@","mode":"full","from":"2026-01-01"}                   | /from
          {"connectionId":"@","mode":"full","streams":["nonsense"]}                | /streams/0
          {"resumeOf":"@","mode":"full"}                                           | /mode
          """)
  void a_bad_request_is_refused_as_a_start_would_be(String body, String pointer) {
    String sent = body.strip().replace("@", UUID.randomUUID().toString());

    String estimate = refusal(sent, "/syncs/estimate", pointer);

    assertThat(estimate.replace("/syncs/estimate", "/syncs"))
        .isEqualTo(refusal(sent, "/syncs", pointer));
  }

  @Test
  void the_api_describes_it_with_the_limits_and_calls_that_it_rests_on() {
    given()
        .get("/q/openapi?format=json")
        .then()
        .body("paths.'/syncs/estimate'.post.operationId", equalTo("estimateSync"))
        .body(
            "paths.'/syncs/estimate'.post.responses.'200'.content.'application/json'.examples",
            hasKey("full"))
        .body("components.schemas.SyncEstimate.properties", hasKey("leastSeconds"))
        .body("components.schemas.Connection.properties", hasKey("limits"))
        .body("components.schemas.ConnectionLimits.properties", hasKey("heavyDaily"))
        .body("components.schemas.Sync.properties", hasKey("calls"));
  }

  private static String refusal(String body, String path, String pointer) {
    return given()
        .contentType(ContentType.JSON)
        .body(body)
        .post(path)
        .then()
        .statusCode(400)
        .body("errors[0].pointer", equalTo(pointer.strip()))
        .extract()
        .asString();
  }

  private List<List<Object>> stored() {
    return rows(
        """
        select (select count(*) from zoom_sync_logs),
               (select count(*) from sync_progress_updates),
               (select count(*) from webinar_sync_queue),
               (select count(*) from sync_state),
               (select count(*) from zoom_daily_calls),
               (select max(xmin::text::bigint) from zoom_sync_logs),
               (select max(xmin::text::bigint) from zoom_connections),
               (select max(xmin::text::bigint) from zoom_webinars)
        """);
  }
}
