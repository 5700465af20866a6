package io.webinarsync.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SandboxTokensIT {

  private Sandbox sandbox;
  private Reader reader;

  @BeforeEach
  void start() {
    sandbox = Sandbox.start(SandboxSettings.defaults());
    reader = new Reader(sandbox);
  }

  @AfterEach
  void stop() {
    sandbox.close();
  }

  @Test
  void the_right_app_gets_a_token_that_opens_the_api() throws Exception {
    JsonNode grant = Reader.json(reader.token(reader.form()));

    assertThat(grant.path("token_type").asText()).isEqualTo("bearer");
    assertThat(grant.path("expires_in").asLong()).isEqualTo(3600);
    assertThat(grant.path("api_url").asText()).isEqualTo(sandbox.apiUrl().replace("/v2", ""));
    assertThat(reader.signedIn().get("/users").statusCode()).isEqualTo(200);
  }

  @Test
  void a_wrong_secret_is_refused() throws Exception {
    HttpResponse<String> response = reader.oauth("/token", reader.form(), "guess");

    assertThat(response.statusCode()).isEqualTo(401);
    assertThat(response.body())
        .isEqualTo(
            "{\"reason\":\"Invalid client_id or client_secret\",\"error\":\"invalid_client\"}");
  }

  @Test
  void another_account_or_kind_of_grant_is_refused() throws Exception {
    HttpResponse<String> account = reader.token("grant_type=account_credentials&account_id=other");
    HttpResponse<String> grant = reader.token("grant_type=password");

    assertThat(account.statusCode()).isEqualTo(400);
    assertThat(grant.statusCode()).isEqualTo(400);
    assertThat(grant.body()).contains("unsupported_grant_type");
  }

  @Test
  void without_a_token_the_api_is_closed() throws Exception {
    HttpResponse<String> response = reader.get("/users");

    assertThat(response.statusCode()).isEqualTo(401);
    assertThat(response.body()).isEqualTo("{\"code\":124,\"message\":\"Invalid access token.\"}");
  }

  @Test
  void tokens_expire_on_demand_and_a_new_one_opens_the_api_again() throws Exception {
    reader.signedIn();
    sandbox.expireAccessTokens();

    HttpResponse<String> response = reader.get("/users");

    assertThat(response.statusCode()).isEqualTo(401);
    assertThat(response.body())
        .isEqualTo("{\"code\":124,\"message\":\"Access token is expired.\"}");
    assertThat(reader.signedIn().get("/users").statusCode()).isEqualTo(200);
  }

  @Test
  void a_revoked_token_opens_nothing() throws Exception {
    reader.signedIn();

    HttpResponse<String> revoked =
        reader.oauth(
            "/revoke", "token=" + reader.token(), sandbox.settings().credentials().clientSecret());

    assertThat(revoked.statusCode()).isEqualTo(200);
    assertThat(reader.get("/users").statusCode()).isEqualTo(401);
  }
}
