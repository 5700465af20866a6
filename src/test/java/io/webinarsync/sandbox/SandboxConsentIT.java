package io.webinarsync.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.webinarsync.HandClock;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SandboxConsentIT {

  private static final String BACK = "http://localhost:8080/back";

  /** Source: RFC 7636, appendix B. */
  private static final String VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";

  private static final String CHALLENGE = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";

  private final HandClock clock = new HandClock(Instant.parse("2026-01-01T00:00:00Z"));
  private Sandbox sandbox;
  private Credentials app;

  @BeforeEach
  void start() {
    sandbox = Sandbox.start(SandboxSettings.defaults().withClock(clock));
    app = sandbox.settings().credentials().consentApp();
  }

  @AfterEach
  void stop() {
    sandbox.close();
  }

  @Test
  void consent_sends_back_a_code_with_the_state_as_it_was() throws Exception {
    HttpResponse<String> sent = authorize("response_type=code&state=a%2Fb");

    assertThat(sent.statusCode()).isEqualTo(302);
    assertThat(location(sent)).startsWith(BACK + "?code=").endsWith("&state=a%2Fb");
  }

  @ParameterizedTest
  @CsvSource({
    "response_type=token, unsupported_response_type",
    "response_type=code&deny=true, access_denied",
    "response_type=code&code_challenge=x&code_challenge_method=plain, invalid_request",
  })
  void what_comes_to_nothing_is_told_where_the_app_hears_it(String query, String error)
      throws Exception {
    assertThat(location(authorize(query))).isEqualTo(BACK + "?error=" + error);
  }

  @Test
  void an_unknown_app_sends_nobody_anywhere() throws Exception {
    HttpResponse<String> sent =
        get(sandbox.oauthUrl() + "/authorize?response_type=code&client_id=x&redirect_uri=" + BACK);

    assertThat(sent.statusCode()).isEqualTo(400);
    assertThat(sent.headers().firstValue("Location")).isEmpty();
  }

  @Test
  void a_code_with_its_verifier_gets_tokens_that_tell_whose_they_are() throws Exception {
    JsonNode grant = Reader.json(token(exchange(code(), VERIFIER, BACK)));

    JsonNode me = Reader.json(me(grant.path("access_token").asText()));

    assertThat(grant.path("refresh_token").asText()).isNotEmpty();
    assertThat(me.path("id").asText()).isEqualTo(sandbox.truth().hosts().get(0));
    assertThat(me.path("account_id").asText()).isEqualTo("sandbox-account");
  }

  @Test
  void a_code_is_good_once() throws Exception {
    String code = code();
    token(exchange(code, VERIFIER, BACK));

    refused(token(exchange(code, VERIFIER, BACK)));
  }

  @Test
  void a_code_is_good_for_five_minutes() throws Exception {
    String code = code();
    clock.advance(Duration.ofMinutes(5));

    refused(token(exchange(code, VERIFIER, BACK)));
  }

  @ParameterizedTest
  @CsvSource({
    "wrong-verifier, http://localhost:8080/back",
    "'', http://localhost:8080/back",
    "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk, http://localhost:8080/elsewhere",
  })
  void a_code_with_the_wrong_proof_or_address_is_used_up(String verifier, String address)
      throws Exception {
    String code = code();

    refused(token(exchange(code, verifier, address)));
    refused(token(exchange(code, VERIFIER, BACK)));
  }

  @Test
  void a_refresh_token_dies_by_its_use() throws Exception {
    String first =
        Reader.json(token(exchange(code(), VERIFIER, BACK))).path("refresh_token").asText();

    JsonNode second = Reader.json(token(refresh(first)));

    assertThat(second.path("refresh_token").asText()).isNotEmpty().isNotEqualTo(first);
    HttpResponse<String> again = token(refresh(first));
    assertThat(again.statusCode()).isEqualTo(400);
    assertThat(again.body())
        .isEqualTo("{\"reason\":\"Invalid Token!\",\"error\":\"invalid_grant\"}");
    assertThat(token(refresh(second.path("refresh_token").asText())).statusCode()).isEqualTo(200);
  }

  @Test
  void consent_that_is_withdrawn_or_revoked_refreshes_nothing() throws Exception {
    String first =
        Reader.json(token(exchange(code(), VERIFIER, BACK))).path("refresh_token").asText();
    oauth("/revoke", "token=" + first);
    refused(token(refresh(first)));

    String second =
        Reader.json(token(exchange(code(), VERIFIER, BACK))).path("refresh_token").asText();
    sandbox.withdrawConsents();
    refused(token(refresh(second)));
  }

  @Test
  void an_answer_that_is_torn_has_used_up_the_refresh_token_all_the_same() throws Exception {
    String first =
        Reader.json(token(exchange(code(), VERIFIER, BACK))).path("refresh_token").asText();
    sandbox.faults().add(Fault.reset().on(Endpoint.TOKEN).first(1));
    org.assertj.core.api.Assertions.assertThatThrownBy(() -> token(refresh(first)))
        .isInstanceOf(java.io.IOException.class);

    refused(token(refresh(first)));
  }

  @Test
  void a_token_of_the_apps_own_may_not_ask_who_it_is() throws Exception {
    Reader reader = new Reader(sandbox).signedIn();

    assertThat(reader.get("/users/me").statusCode()).isEqualTo(400);
    assertThat(reader.get("/users/me").body()).contains("client credentials");
  }

  private String code() throws Exception {
    String location =
        location(
            authorize(
                "response_type=code&code_challenge=" + CHALLENGE + "&code_challenge_method=S256"));
    return location.replaceAll(".*code=", "");
  }

  private HttpResponse<String> authorize(String query) throws Exception {
    return get(
        sandbox.oauthUrl()
            + "/authorize?client_id="
            + app.clientId()
            + "&redirect_uri="
            + encoded(BACK)
            + "&"
            + query);
  }

  private static String exchange(String code, String verifier, String address) {
    return "grant_type=authorization_code&code=%s&code_verifier=%s&redirect_uri=%s"
        .formatted(code, verifier, encoded(address));
  }

  private static String refresh(String token) {
    return "grant_type=refresh_token&refresh_token=" + token;
  }

  private HttpResponse<String> token(String form) throws Exception {
    return oauth("/token", form);
  }

  private HttpResponse<String> oauth(String path, String form) throws Exception {
    String pair = app.clientId() + ":" + app.clientSecret();
    return Reader.send(
        HttpRequest.newBuilder(URI.create(sandbox.oauthUrl() + path))
            .header(
                "Authorization",
                "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(UTF_8)))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form))
            .build());
  }

  private HttpResponse<String> me(String token) throws Exception {
    return Reader.send(
        HttpRequest.newBuilder(URI.create(sandbox.apiUrl() + "/users/me"))
            .header("Authorization", "Bearer " + token)
            .build());
  }

  private static HttpResponse<String> get(String address) throws Exception {
    return Reader.send(HttpRequest.newBuilder(URI.create(address)).build());
  }

  private static String location(HttpResponse<String> response) {
    return response.headers().firstValue("Location").orElseThrow();
  }

  private static void refused(HttpResponse<String> response) {
    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(response.body()).contains("invalid_grant");
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, UTF_8);
  }
}
