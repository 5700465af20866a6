package io.webinarsync.connections;

import static io.webinarsync.connections.Browser.authorize;
import static io.webinarsync.connections.Browser.callback;
import static io.webinarsync.connections.Browser.connection;
import static io.webinarsync.connections.Browser.consented;
import static io.webinarsync.connections.Browser.page;
import static io.webinarsync.security.NamedCaller.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.webinarsync.sandbox.Endpoint;
import io.webinarsync.sandbox.Fault;
import io.webinarsync.sandbox.PostgresResource;
import io.webinarsync.sandbox.Sandbox;
import io.webinarsync.sandbox.SandboxResource;
import io.webinarsync.zoom.AccessTokens;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@WithTestResource(SandboxResource.class)
class AuthorizationIT {

  private final String caller = Account.newCaller();

  @Inject StoredRows stored;
  @Inject AccessTokens tokens;

  @BeforeEach
  void nothingGoesWrong() {
    sandbox().faults().clear();
    sandbox().forgetCalls();
  }

  @Test
  void the_consent_page_is_asked_with_all_that_oauth_and_pkce_want() {
    String page = page(authorize(caller));

    assertThat(page)
        .startsWith(sandbox().oauthUrl() + "/authorize?response_type=code&")
        .contains("&client_id=sandbox-client-by-consent&")
        .contains("&redirect_uri=http%3A%2F%2Flocalhost%3A8080%2Fconnections%2Fcallback")
        .containsPattern("&state=[A-Za-z0-9_-]{43}&")
        .containsPattern("&code_challenge=[A-Za-z0-9_-]{43}&code_challenge_method=S256$");
    assertThat(sandbox().calls().total()).isZero();
  }

  @Test
  void no_two_authorisations_are_alike() {
    assertThat(page(authorize(caller))).isNotEqualTo(page(authorize(caller)));
  }

  @Test
  void an_answer_with_a_state_in_it_is_kept_by_no_cache() {
    authorize(caller).then().header("Cache-Control", equalTo("no-store"));
  }

  @Test
  void consent_makes_a_connection_of_the_caller_who_asked_for_it() {
    Response back = callback(consented(page(authorize(caller))));

    UUID id = connection(back);
    back.then()
        .header("Location", endsWith("/?connection=" + id))
        .header("Referrer-Policy", equalTo("no-referrer"))
        .header("Cache-Control", equalTo("no-store"));
    as(caller)
        .get("/connections/" + id)
        .then()
        .statusCode(200)
        .body("type", equalTo("oauth"))
        .body("name", equalTo("host0@example.com"))
        .body("accountId", equalTo("sandbox-account"))
        .body("clientId", nullValue())
        .body("plan", equalTo("pro"))
        .body("status", equalTo("active"))
        .body("active", equalTo(true));
    assertThat(stored.get(id, "zoom_email")).isEqualTo("host0@example.com");
    assertThat(stored.get(id, "zoom_account_type")).isEqualTo("licensed");
    assertThat(stored.get(id, "zoom_user_id")).isNotBlank();
    assertThat(sandbox().calls().of(Endpoint.TOKEN, 200)).isEqualTo(1);
    assertThat(sandbox().calls().of(Endpoint.ME, 200)).isEqualTo(1);
  }

  @Test
  void its_token_is_ready_to_be_used() {
    UUID id = Browser.connected(caller);
    sandbox().forgetCalls();

    String token = tokens.current(id).await().atMost(Duration.ofSeconds(10)).value();

    assertThat(token).isNotBlank();
    assertThat(sandbox().calls().total()).isZero();
    assertThat(stored.get(id, "access_token_encrypted")).startsWith("v2:development:");
    assertThat(stored.get(id, "refresh_token_encrypted")).startsWith("v2:development:");
  }

  @Test
  void name_and_plan_may_be_said_at_the_start() {
    Response begun = authorize(caller, Map.of("name", " Marketing ", "plan", "business_plus"));

    UUID id = connection(callback(consented(page(begun))));

    as(caller)
        .get("/connections/" + id)
        .then()
        .body("name", equalTo("Marketing"))
        .body("plan", equalTo("business_plus"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"name\":null}", "{\"plan\":null}"})
  void nothing_need_be_said(String body) {
    authorize(caller, body).then().statusCode(200);
  }

  @Test
  void what_breaks_the_contract_is_refused() {
    authorize(caller, Map.of("plan", "golden"))
        .then()
        .statusCode(400)
        .body("errors.pointer", contains("/plan"));
    authorize(caller, Map.of("redirectUri", "https://evil.example")).then().statusCode(400);
  }

  @Test
  void consent_that_is_given_again_mends_the_connection_that_is_there() {
    UUID first = connection(callback(consented(page(authorize(caller, Map.of("name", "Mine"))))));
    String before = stored.get(first, "refresh_token_encrypted");
    stored.set(first, "connection_status", "reauth_required");

    UUID second = Browser.connected(caller);

    assertThat(second).isEqualTo(first);
    as(caller)
        .get("/connections/" + first)
        .then()
        .body("status", equalTo("active"))
        .body("name", equalTo("Mine"));
    assertThat(stored.get(first, "refresh_token_encrypted")).isNotEqualTo(before);
    as(caller).get("/connections").then().body("items.size()", equalTo(1));
  }

  @Test
  void consents_that_arrive_at_once_make_one_connection() {
    List<String> queries =
        IntStream.range(0, 6).mapToObj(i -> consented(page(authorize(caller)))).toList();

    List<UUID> made =
        queries.stream()
            .map(query -> CompletableFuture.supplyAsync(() -> connection(callback(query))))
            .toList()
            .stream()
            .map(CompletableFuture::join)
            .toList();

    assertThat(made).hasSize(6).containsOnly(made.get(0));
  }

  @Test
  void two_callers_get_a_connection_each() {
    assertThat(Browser.connected(caller)).isNotEqualTo(Browser.connected(Account.newCaller()));
  }

  @Test
  void an_app_that_may_not_ask_who_it_is_does_without() {
    sandbox()
        .faults()
        .add(
            Fault.error(
                    400, 4711, "Invalid access token, does not contain scopes:[user:read:user].")
                .on(Endpoint.ME));

    UUID id = Browser.connected(caller);

    as(caller)
        .get("/connections/" + id)
        .then()
        .body("name", equalTo("Zoom account"))
        .body("accountId", nullValue())
        .body("status", equalTo("active"));
  }

  @Test
  void a_state_is_good_once() {
    String query = consented(page(authorize(caller)));
    UUID id = connection(callback(query));
    sandbox().forgetCalls();

    unknown(callback(query));

    assertThat(sandbox().calls().total()).isZero();
    assertThat(stored.exists(id)).isTrue();
  }

  @Test
  void of_two_callbacks_at_once_one_is_heard() {
    String query = consented(page(authorize(caller)));

    List<Integer> answers =
        IntStream.range(0, 4)
            .mapToObj(i -> CompletableFuture.supplyAsync(() -> callback(query).statusCode()))
            .toList()
            .stream()
            .map(CompletableFuture::join)
            .sorted()
            .toList();

    assertThat(answers).containsExactly(303, 400, 400, 400);
  }

  @ParameterizedTest
  @ValueSource(strings = {"code=x&state=guessed", "code=x&state=", "code=x", "x", "state=%00%FF"})
  void a_state_that_nobody_was_given_leads_nowhere(String query) {
    unknown(callback(query));

    assertThat(sandbox().calls().total()).isZero();
  }

  @Test
  void a_state_is_good_for_ten_minutes() {
    String query = consented(page(authorize(caller)));
    stored.ageStates(Duration.ofMinutes(10));

    unknown(callback(query));
  }

  @Test
  void what_is_over_goes_when_the_next_begins() {
    authorize(caller).then().statusCode(200);
    stored.ageStates(Duration.ofMinutes(10));

    authorize(caller).then().statusCode(200);

    assertThat(stored.states()).isEqualTo(1);
  }

  @Test
  void a_code_of_another_authorisation_is_refused_by_pkce() {
    String stolen = consented(page(authorize(Account.newCaller())));
    String own = consented(page(authorize(caller)));
    String code = stolen.replaceAll("&?state=[^&]*", "");
    String state = own.replaceAll(".*(state=[^&]*).*", "$1");

    callback(code + "&" + state)
        .then()
        .statusCode(422)
        .body("type", equalTo("urn:webinar-sync:problem:zoom-refused-credentials"))
        .body("zoomCode", equalTo("oauth/invalid_grant"));

    nothingIsStored();
  }

  @ParameterizedTest
  @CsvSource({
    "error=access_denied, Consent was denied at Zoom",
    "error=temporarily_unavailable, temporarily_unavailable",
    "error=%3Cscript%3E, an error",
  })
  void consent_that_was_not_given_is_told_and_uses_up_the_state(String error, String told) {
    String state = page(authorize(caller)).replaceAll(".*&(state=[^&]*).*", "$1");

    callback(error + "&" + state)
        .then()
        .statusCode(422)
        .contentType("application/problem+json")
        .body("type", equalTo("urn:webinar-sync:problem:authorisation-denied"))
        .body("detail", containsString(told))
        .body("detail", not(containsString("<")));

    unknown(callback("code=x&" + state));
    nothingIsStored();
  }

  @Test
  void a_person_who_denies_on_the_page_comes_back_with_that() {
    String query = consented(page(authorize(caller)) + "&deny=true");

    callback(query).then().statusCode(422);
  }

  @Test
  void a_callback_without_a_code_is_refused() {
    String state = page(authorize(caller)).replaceAll(".*&(state=[^&]*).*", "$1");

    callback(state).then().statusCode(400).body("errors.pointer", contains("?code"));
  }

  @Test
  void a_zoom_that_fails_leaves_nothing_half_done() {
    String query = consented(page(authorize(caller)));
    sandbox().faults().add(Fault.status(503).on(Endpoint.TOKEN));

    callback(query)
        .then()
        .statusCode(503)
        .body("type", equalTo("urn:webinar-sync:problem:zoom-unreachable"));

    nothingIsStored();
  }

  @Test
  void tokens_that_cannot_be_used_are_revoked_again() {
    String query = consented(page(authorize(caller)));
    sandbox().faults().add(Fault.status(503).on(Endpoint.ME));

    callback(query).then().statusCode(503);

    nothingIsStored();
    assertThat(sandbox().calls().of(Endpoint.ME)).isEqualTo(3);
    assertThat(sandbox().calls().of(Endpoint.REVOKE, 200)).isEqualTo(1);
  }

  @Test
  void neither_state_nor_verifier_is_stored_in_the_clear() {
    String page = page(authorize(caller));
    String state = page.replaceAll(".*&state=([^&]*).*", "$1");

    assertThat(stored.statesAsText()).contains("v2:development:").doesNotContain(state);
  }

  @Test
  void both_tokens_are_revoked_when_the_connection_goes() {
    UUID id = Browser.connected(caller);

    as(caller).delete("/connections/" + id).then().statusCode(204);

    assertThat(sandbox().calls().of(Endpoint.REVOKE, 200)).isEqualTo(2);
    assertThat(stored.exists(id)).isFalse();
  }

  private void nothingIsStored() {
    as(caller).get("/connections").then().body("items", equalTo(List.of()));
  }

  private static void unknown(Response answer) {
    answer
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("type", equalTo("urn:webinar-sync:problem:authorisation-unknown"));
  }

  private static Sandbox sandbox() {
    return SandboxResource.sandbox();
  }
}
