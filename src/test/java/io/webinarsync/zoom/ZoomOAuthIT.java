package io.webinarsync.zoom;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.webinarsync.sandbox.PostgresResource;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class ZoomOAuthIT {

  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
  private static final ClientCredentials CLIENT = new ClientCredentials("client:ü", "s3cret&=+");
  private static final String GRANT =
      "{\"access_token\":\"t0ken\",\"token_type\":\"bearer\",\"expires_in\":3599}";

  private final WireServer server = new WireServer();
  private final ZoomOAuth oauth = oauth(Map.of());

  @AfterEach
  void close() {
    server.close();
  }

  @Test
  void a_token_is_asked_for_with_the_secret_in_the_header_and_the_rest_in_the_body() {
    server.then(200, GRANT);

    grant(oauth);

    WireServer.Seen request = server.seen().get(0);
    String pair = Base64.getEncoder().encodeToString("client:ü:s3cret&=+".getBytes(UTF_8));
    assertThat(request.method()).isEqualTo("POST");
    assertThat(request.uri()).isEqualTo("/oauth/token");
    assertThat(request.body().split("&"))
        .containsExactlyInAnyOrder("grant_type=account_credentials", "account_id=acc%2F1+%2B%26");
    assertThat(request.headers())
        .containsEntry("authorization", "Basic " + pair)
        .containsEntry("accept", "application/json")
        .hasEntrySatisfying(
            "content-type",
            type -> assertThat(type).startsWith("application/x-www-form-urlencoded"));
  }

  @Test
  void a_grant_tells_the_token_its_end_its_scopes_and_where_it_is_for() {
    server.then(
        200,
        "{\"access_token\":\"t0ken\",\"expires_in\":\"60\",\"scope\":\"a:b c:d\","
            + "\"api_url\":\"https://api-eu.zoom.us\",\"new\":1}");

    TokenGrant grant = grant(oauth);

    assertThat(grant.token())
        .isEqualTo(new AccessToken("t0ken", Instant.parse("2026-03-01T10:01:00Z")));
    assertThat(grant.scopes()).containsExactly("a:b", "c:d");
    assertThat(grant.apiUrl()).isEqualTo("https://api-eu.zoom.us");
  }

  @Test
  void a_grant_may_tell_no_more_than_the_token() {
    server.then(200, "{\"access_token\":\"t0ken\"}");

    TokenGrant grant = grant(oauth);

    assertThat(grant.token().expiresAt()).isEqualTo(Instant.parse("2026-03-01T11:00:00Z"));
    assertThat(grant.scopes()).isEmpty();
    assertThat(grant.apiUrl()).isNull();
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "http://api.zoom.us",
        "https://zoom.us.example.com",
        "https://evilzoom.us",
        "https://a@zoom.us",
        "https://zoom.us@example.com",
        "https://example.com/zoom.us",
        "https://zoom.us:8443",
        "https://zoom.us/ x",
      })
  void an_address_that_is_not_zooms_is_not_honoured(String url) {
    String json = url == null ? "null" : "\"" + url + "\"";
    server.then(200, "{\"access_token\":\"t\",\"api_url\":" + json + "}");

    assertThat(grant(oauth).apiUrl()).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "400, invalid_grant",
    "401, invalid_client",
    "400, invalid_request",
    "400, unauthorized_client",
    "400, unsupported_grant_type",
    "400, invalid_scope",
  })
  void a_refusal_in_oauths_own_words_is_final(int status, String reason) {
    server.otherwise(status, "{\"reason\":\"Nope t0ken\",\"error\":\"" + reason + "\"}");

    ZoomError error = failure(oauth);

    assertThat(error).isInstanceOf(CredentialsRefused.class);
    assertThat(error.code()).isEqualTo("oauth/" + reason);
    assertThat(error.type()).isEqualTo(ErrorType.AUTH_ERROR);
    assertThat(error.consequence()).isEqualTo(Consequence.END_SYNC);
    assertThat(error.message()).doesNotContain("t0ken");
    assertThat(server.seen()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {302, 400, 403, 404})
  void a_refusal_in_other_words_says_nothing_about_the_credentials(int status) {
    server.otherwise(status, "<html>no</html>", "Location", "/elsewhere");

    ZoomError error = failure(oauth);

    assertThat(error).isInstanceOf(Refused.class);
    assertThat(error.code()).isEqualTo("" + status);
    assertThat(server.seen()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({"500, ''", "502, <html>", "429, ''", "408, ''", "200, ''", "200, <html>", "200, {}"})
  void what_may_pass_is_tried_again(int status, String body) {
    server.then(status, body).then(200, GRANT);

    assertThat(grant(oauth).token().value()).isEqualTo("t0ken");
    assertThat(server.seen()).hasSize(2);
  }

  @Test
  void what_does_not_pass_is_given_up_and_is_not_final() {
    server.otherwise(503, "{\"error\":\"invalid_grant\"}");

    ZoomError error = failure(oauth);

    assertThat(error).isInstanceOf(Unavailable.class);
    assertThat(server.seen()).hasSize(3);
  }

  @Test
  void the_time_limit_holds_here_too() {
    server.then(request -> {}).then(200, GRANT);

    TokenGrant grant = grant(oauth(Map.of("request-timeout", "200ms")));

    assertThat(grant.token().value()).isEqualTo("t0ken");
    assertThat(server.seen()).hasSize(2);
  }

  @Test
  void a_code_is_exchanged_in_the_body_with_its_verifier() {
    server.then(200, GRANT);
    AuthorizationCode code =
        new AuthorizationCode("c/0=", "verifier", URI.create("https://a.example/b?c=d"));

    OnContext.await(oauth.authorizationCode(CLIENT, code));

    assertThat(server.seen().get(0).uri()).isEqualTo("/oauth/token");
    assertThat(server.seen().get(0).body().split("&"))
        .containsExactlyInAnyOrder(
            "grant_type=authorization_code",
            "code=c%2F0%3D",
            "redirect_uri=https%3A%2F%2Fa.example%2Fb%3Fc%3Dd",
            "code_verifier=verifier");
    assertThat(server.authorizations().get(0)).startsWith("Basic ");
    assertThat(code.toString()).isEqualTo("AuthorizationCode[hidden]");
  }

  @Test
  void a_refresh_gives_the_next_refresh_token_and_shows_it_to_nobody() {
    server.then(200, "{\"access_token\":\"t0ken\",\"refresh_token\":\"n3xt\",\"expires_in\":3600}");

    TokenGrant grant = OnContext.await(oauth.refreshed(CLIENT, "r/0="));

    assertThat(server.seen().get(0).body().split("&"))
        .containsExactlyInAnyOrder("grant_type=refresh_token", "refresh_token=r%2F0%3D");
    assertThat(grant.refreshToken()).isEqualTo("n3xt");
    assertThat(grant.toString()).doesNotContain("n3xt").doesNotContain("t0ken");
  }

  @Test
  void a_refresh_is_never_tried_again_here() {
    server.otherwise(503, "");

    ZoomError error = OnContext.failure(oauth.refreshed(CLIENT, "old"));

    assertThat(error.isTransient()).isTrue();
    assertThat(server.seen()).hasSize(1);
  }

  @Test
  void a_refresh_keeps_the_time_limit() {
    server.then(request -> {});

    ZoomError error =
        OnContext.failure(oauth(Map.of("request-timeout", "200ms")).refreshed(CLIENT, "old"));

    assertThat(error.isTransient()).isTrue();
    assertThat(server.seen()).hasSize(1);
  }

  @Test
  void a_token_is_revoked_in_the_body() {
    server.then(200, "{\"status\":\"success\"}");

    OnContext.await(oauth.revoke(CLIENT, "t/0="));

    assertThat(server.seen().get(0).uri()).isEqualTo("/oauth/revoke");
    assertThat(server.seen().get(0).body()).isEqualTo("token=t%2F0%3D");
    assertThat(server.authorizations().get(0)).startsWith("Basic ");
  }

  @Test
  void no_secret_is_shown() {
    server.then(200, GRANT);

    TokenGrant grant = grant(oauth);

    assertThat(grant.toString()).doesNotContain("t0ken");
    assertThat(CLIENT.toString()).isEqualTo("ClientCredentials[hidden]");
  }

  private TokenGrant grant(ZoomOAuth service) {
    return OnContext.await(service.accountCredentials(CLIENT, "acc/1 +&"));
  }

  private ZoomError failure(ZoomOAuth service) {
    return OnContext.failure(service.accountCredentials(CLIENT, "account"));
  }

  private ZoomOAuth oauth(Map<String, String> keys) {
    Map<String, String> all = new HashMap<>(keys);
    all.put("oauth-url", server.url() + "/oauth");
    ZoomConfig config = ZoomConfigs.with(all);
    Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    return new ZoomOAuth(new ZoomClients(config), new OAuthErrors(clock), clock, config);
  }
}
