package io.webinarsync.connections;

import static io.webinarsync.security.NamedCaller.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.webinarsync.platform.TimeOrderedIds;
import io.webinarsync.sandbox.Endpoint;
import io.webinarsync.sandbox.Fault;
import io.webinarsync.sandbox.PostgresResource;
import io.webinarsync.sandbox.Sandbox;
import io.webinarsync.sandbox.SandboxResource;
import io.webinarsync.security.NamedCaller;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@WithTestResource(SandboxResource.class)
class ConnectionsIT {

  private final String caller = Account.newCaller();

  @Inject StoredRows stored;

  @BeforeEach
  void nothingGoesWrong() {
    sandbox().faults().clear();
    sandbox().forgetCalls();
  }

  @Test
  void an_account_is_connected_once_zoom_has_given_a_token() {
    Response response = Account.connect(caller, Account.bodyWith("plan", "free"));

    response
        .then()
        .statusCode(201)
        .header("Location", endsWith("/connections/" + response.path("id")))
        .body("type", equalTo("server_to_server"))
        .body("name", equalTo("Sandbox account"))
        .body("accountId", equalTo("sandbox-account"))
        .body("clientId", equalTo("sandbox-client"))
        .body("plan", equalTo("free"))
        .body("quotaShare", equalTo(0.8f))
        .body("active", equalTo(true))
        .body("status", equalTo("active"))
        .body("scopes", org.hamcrest.Matchers.hasItem("webinar:read:webinar:admin"))
        .body("lastSyncAt", nullValue());
    assertThat(sandbox().calls().of(Endpoint.TOKEN, 200)).isEqualTo(1);
  }

  @Test
  void what_was_answered_is_what_is_read_later() {
    Response made = Account.connect(caller, Account.body());

    Response read = as(caller).get("/connections/" + made.path("id"));

    assertThat(read.asString()).isEqualTo(made.asString());
  }

  @Test
  void its_limits_are_its_share_of_what_its_plan_allows() {
    UUID id = UUID.fromString(Account.connect(caller, Account.bodyWith("plan", "free")).path("id"));

    as(caller)
        .get("/connections/" + id)
        .then()
        .body(
            "limits",
            equalTo(
                Map.of(
                    "light",
                    3.2f,
                    "medium",
                    1.6f,
                    "heavy",
                    0.8f,
                    "resourceIntensive",
                    8f,
                    "heavyDaily",
                    800)));
    change(id, "{\"plan\": \"business_plus\", \"quotaShare\": 0.07}")
        .then()
        .body("limits.light", equalTo(5.6f))
        .body("limits.medium", equalTo(4.2f))
        .body("limits.heavyDaily", equalTo(4_200));
    as(caller).get("/connections").then().body("items[0].limits.light", equalTo(5.6f));
  }

  @Test
  void white_space_around_a_value_is_not_part_of_it() {
    Map<String, Object> body = Account.body();
    body.replaceAll((field, value) -> field.equals("type") ? value : " " + value + "\n");
    body.put("name", "  Sandbox account ");

    Account.connect(caller, body)
        .then()
        .statusCode(201)
        .body("name", equalTo("Sandbox account"))
        .body("accountId", equalTo("sandbox-account"))
        .body("plan", equalTo("pro"));
  }

  @ParameterizedTest
  @CsvSource({
    "clientSecret, wrong-secret, oauth/invalid_client",
    "clientId, wrong-client, oauth/invalid_client",
    "accountId, wrong-account, oauth/invalid_request"
  })
  void credentials_that_zoom_refuses_are_told_with_its_reason_and_not_stored(
      String field, String value, String reason) {
    Account.connect(caller, Account.bodyWith(field, value))
        .then()
        .statusCode(422)
        .contentType("application/problem+json")
        .body("type", equalTo("urn:webinar-sync:problem:zoom-refused-credentials"))
        .body("zoomCode", equalTo(reason))
        .body("detail", containsString("Zoom"));

    as(caller).get("/connections").then().body("items", equalTo(List.of()));
  }

  @Test
  void a_zoom_that_fails_is_no_refusal() {
    sandbox().faults().add(Fault.status(503).on(Endpoint.TOKEN));

    Account.connect(caller, Account.body())
        .then()
        .statusCode(503)
        .header("Retry-After", equalTo("5"))
        .body("type", equalTo("urn:webinar-sync:problem:zoom-unreachable"));

    as(caller).get("/connections").then().body("items", equalTo(List.of()));
  }

  @Test
  void the_same_app_and_account_are_connected_once_and_the_answer_tells_where() {
    UUID first = Account.connected(caller);
    sandbox().forgetCalls();

    Account.connect(caller, Account.bodyWith("name", "Again"))
        .then()
        .statusCode(409)
        .body("type", equalTo("urn:webinar-sync:problem:connection-exists"))
        .body("connection.id", equalTo(first.toString()))
        .body("connection.href", equalTo("/connections/" + first));
    assertThat(sandbox().calls().of(Endpoint.TOKEN)).isZero();
  }

  @Test
  void of_those_who_connect_the_same_at_once_one_succeeds_and_the_others_are_told_where() {
    List<CompletableFuture<Response>> all =
        IntStream.range(0, 8)
            .mapToObj(
                i -> CompletableFuture.supplyAsync(() -> Account.connect(caller, Account.body())))
            .toList();

    List<Response> answers = all.stream().map(CompletableFuture::join).toList();

    assertThat(answers.stream().map(Response::statusCode).sorted())
        .containsExactly(201, 409, 409, 409, 409, 409, 409, 409);
    String id = as(caller).get("/connections").path("items[0].id");
    answers.stream()
        .filter(answer -> answer.statusCode() == 409)
        .forEach(answer -> answer.then().body("connection.id", equalTo(id)));
  }

  @Test
  void two_callers_connect_the_same_account_each_for_themselves() {
    UUID first = Account.connected(caller);
    UUID second = Account.connected(Account.newCaller());

    assertThat(first).isNotEqualTo(second);
  }

  @Test
  void pages_join_to_the_whole_list_the_oldest_first() {
    List<String> made =
        IntStream.range(0, 5).mapToObj(i -> stored.add(caller, "app " + i)).toList();
    stored.add(Account.newCaller(), "another's");

    List<String> joined = new ArrayList<>();
    for (String next = ""; next != null; ) {
      Response page = as(caller).get("/connections?limit=2" + next);
      page.then().statusCode(200);
      joined.addAll(page.path("items.id"));
      String cursor = page.path("next");
      next = cursor == null ? null : "&cursor=" + cursor;
    }

    assertThat(joined).isEqualTo(made);
  }

  @Test
  void a_cursor_that_is_none_is_refused() {
    as(caller)
        .get("/connections?cursor=nonsense")
        .then()
        .statusCode(400)
        .body("errors.pointer", contains("?cursor"));
  }

  @Test
  void only_what_a_change_names_is_changed() {
    UUID id = Account.connected(caller);
    Response before = as(caller).get("/connections/" + id);

    change(id, "{\"active\": false}").then().statusCode(200).body("active", equalTo(false));
    change(id, "{\"plan\": \"business_plus\", \"quotaShare\": 0.25}").then().statusCode(200);
    change(id, "{\"name\": \" Renamed \", \"plan\": null}").then().statusCode(200);

    as(caller)
        .get("/connections/" + id)
        .then()
        .body("active", equalTo(false))
        .body("plan", equalTo("business_plus"))
        .body("quotaShare", equalTo(0.25f))
        .body("name", equalTo("Renamed"))
        .body("accountId", equalTo(before.path("accountId")))
        .body("createdAt", equalTo(before.path("createdAt")))
        .body("tokenExpiresAt", equalTo(before.path("tokenExpiresAt")))
        .body("scopes", equalTo(before.path("scopes")));
  }

  @Test
  void a_change_does_not_touch_the_stored_token() {
    UUID id = Account.connected(caller);
    List<String> before = stored.secrets(id);

    change(id, "{\"active\": false}").then().statusCode(200);

    assertThat(stored.secrets(id)).isEqualTo(before);
  }

  @Test
  void a_change_and_a_renewed_token_that_meet_do_not_undo_each_other() {
    UUID id = Account.connected(caller);

    CompletableFuture<Response> changed =
        stored.whileTokenIsRenewed(
            id,
            "renewed meanwhile",
            () -> CompletableFuture.supplyAsync(() -> change(id, "{\"name\": \"Renamed\"}")));

    assertThat(changed.join().statusCode()).isEqualTo(200);
    assertThat(stored.get(id, "name")).isEqualTo("Renamed");
    assertThat(stored.get(id, "access_token_encrypted")).isEqualTo("renewed meanwhile");
  }

  @Test
  void a_connection_is_removed_with_its_webinars_and_its_token_revoked() {
    UUID id = Account.connected(caller);
    stored.addWebinar(id);

    as(caller).delete("/connections/" + id).then().statusCode(204);

    as(caller).get("/connections/" + id).then().statusCode(404);
    assertThat(stored.webinars(id)).isZero();
    assertThat(sandbox().calls().of(Endpoint.REVOKE, 200)).isEqualTo(1);
  }

  @Test
  void a_connection_is_removed_with_a_sync_at_work() {
    UUID id = Account.connected(caller);
    stored.addRunningSync(id, caller);

    as(caller).delete("/connections/" + id).then().statusCode(204);

    as(caller).get("/connections/" + id).then().statusCode(404);
  }

  @Test
  void a_removal_that_crosses_a_batch_of_its_sync_succeeds_all_the_same() {
    UUID id = Account.connected(caller);
    stored.addRunningSync(id, caller);
    SqlConnection batch = stored.beginBatch(id);
    CompletableFuture<Response> removal =
        CompletableFuture.supplyAsync(() -> as(caller).delete("/connections/" + id));
    Awaitility.await().until(stored::somebodyWaits);

    stored.endBatch(batch, id);

    assertThat(removal.join().statusCode()).isEqualTo(204);
    assertThat(stored.exists(id)).isFalse();
  }

  @Test
  void a_connection_is_removed_though_zoom_cannot_be_asked() {
    UUID id = Account.connected(caller);
    sandbox().faults().add(Fault.status(400).on(Endpoint.REVOKE));

    as(caller).delete("/connections/" + id).then().statusCode(204);

    as(caller).get("/connections/" + id).then().statusCode(404);
  }

  @Test
  void a_connection_is_removed_though_its_secrets_cannot_be_read() {
    UUID id = Account.connected(caller);
    stored.set(id, "client_secret_encrypted", "v2:gone:AAAA");

    as(caller).delete("/connections/" + id).then().statusCode(204);

    assertThat(sandbox().calls().of(Endpoint.REVOKE)).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET", "PATCH", "DELETE"})
  void anothers_connection_answers_as_one_that_does_not_exist(String method) {
    String others = Account.connected(Account.newCaller()).toString();
    String nobodys = TimeOrderedIds.next().toString();

    Response anothers = request(method, others);
    Response missing = request(method, nobodys);

    assertThat(anothers.statusCode()).isEqualTo(404);
    assertThat(anothers.asString().replace(others, nobodys)).isEqualTo(missing.asString());
    assertThat(stored.exists(UUID.fromString(others))).isTrue();
  }

  private Response request(String method, String id) {
    return NamedCaller.as(caller)
        .contentType(ContentType.JSON)
        .body("{}")
        .request(method, "/connections/" + id);
  }

  private Response change(UUID id, String body) {
    return as(caller).contentType(ContentType.JSON).body(body).patch("/connections/" + id);
  }

  private static Sandbox sandbox() {
    return SandboxResource.sandbox();
  }
}
