package io.webinarsync.security;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import io.webinarsync.sandbox.PostgresResource;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(value = TokenIssuer.class, restrictToAnnotatedClass = true)
@TestProfile(BearerTokensIT.Alone.class)
class BearerTokensIT {

  private static final String OWNED_BY_LOCAL = "/probe/01980d2c-6e3b-7c5f-9d52-1f0b6c2f6a11";

  /** Has the service started anew for this class. */
  public static class Alone implements QuarkusTestProfile {}

  TokenIssuer issuer;

  @Test
  void a_caller_is_who_the_token_was_made_for() {
    get("/probe/caller", issuer.token("ann"))
        .statusCode(200)
        .body("subject", equalTo("ann"))
        .body("admin", equalTo(false));
    get("/probe/caller", issuer.token("bob", "user", "admin"))
        .statusCode(200)
        .body("subject", equalTo("bob"))
        .body("admin", equalTo(true));
  }

  @Test
  void what_is_for_administrators_is_for_them_alone() {
    get("/probe/admin", issuer.token("bob", "admin")).statusCode(200);

    get("/probe/admin", issuer.token("ann", "user"))
        .statusCode(403)
        .contentType("application/problem+json")
        .body("type", equalTo("urn:webinar-sync:problem:forbidden"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/probe/caller", "/probe/admin", "/probe/pages?limit=0", "/probe/events"})
  void without_a_token_every_resource_asks_for_one_and_never_redirects(String path) {
    given()
        .redirects()
        .follow(false)
        .get(path)
        .then()
        .statusCode(401)
        .contentType("application/problem+json")
        .header("WWW-Authenticate", equalTo("Bearer"))
        .body("type", equalTo("urn:webinar-sync:problem:unauthenticated"));
  }

  @Test
  void without_a_token_a_browser_comes_back_from_zoom_all_the_same() {
    given()
        .get("/connections/callback?code=x&state=guessed")
        .then()
        .statusCode(400)
        .body("type", equalTo("urn:webinar-sync:problem:authorisation-unknown"));
    given().post("/connections/authorize").then().statusCode(401);
  }

  @Test
  void keys_are_turned_by_administrators_alone() {
    given().post("/connections/re-encrypt").then().statusCode(401);
    given()
        .auth()
        .oauth2(issuer.token("ann", "user"))
        .post("/connections/re-encrypt")
        .then()
        .statusCode(403);
    given()
        .auth()
        .oauth2(issuer.token("bob", "admin"))
        .post("/connections/re-encrypt")
        .then()
        .statusCode(200);
  }

  @Test
  void without_a_token_a_body_is_not_even_read() {
    given().contentType("application/json").body("no json").post("/probe").then().statusCode(401);
  }

  @Test
  void a_token_that_has_expired_opens_nothing() {
    refused(
        issuer.signed(issuer.claims("ann").expiresAt(Instant.now().minus(Duration.ofHours(1)))));
  }

  @Test
  void a_token_of_another_issuer_opens_nothing() {
    refused(issuer.signed(issuer.claims("ann").issuer("https://issuer.example.com")));
  }

  @Test
  void a_token_for_another_service_opens_nothing() {
    refused(issuer.signed(issuer.claims("ann").audience("another-service")));
  }

  @Test
  void a_token_that_names_no_subject_opens_nothing() {
    refused(issuer.signed(issuer.claims("ann").remove("sub")));
  }

  @Test
  void a_token_that_the_issuer_did_not_sign_opens_nothing() {
    refused(issuer.forged(issuer.claims("ann")));
    refused(issuer.unsigned("ann"));
    refused("no token at all");
  }

  @Test
  void a_bad_token_is_a_problem_beside_the_resources_too() {
    refused("/q/openapi", "no-token");
    refused("/nowhere", "no-token");
  }

  @Test
  void what_is_another_callers_looks_like_what_is_nobodys() {
    String unknown = "/probe/" + UUID.randomUUID();
    get(OWNED_BY_LOCAL, issuer.token("local")).statusCode(200);

    String anothers = notFound(OWNED_BY_LOCAL);

    assertThat(anothers.replace(OWNED_BY_LOCAL, unknown)).isEqualTo(notFound(unknown));
  }

  @Test
  void what_watches_the_service_needs_no_token() {
    given().get("/q/health/live").then().statusCode(200);
    given().get("/q/health/ready").then().statusCode(200);
    given().get("/q/metrics").then().statusCode(200);
    given().get("/q/openapi").then().statusCode(200);
    given().get("/probe/open").then().statusCode(200);
  }

  private String notFound(String path) {
    var answer = get(path, issuer.token("bob")).statusCode(404).extract();
    return answer.headers() + answer.body().asString();
  }

  private static void refused(String token) {
    refused("/probe/caller", token);
  }

  private static void refused(String path, String token) {
    get(path, token)
        .statusCode(401)
        .contentType("application/problem+json")
        .header("WWW-Authenticate", equalTo("Bearer error=\"invalid_token\""))
        .body("type", equalTo("urn:webinar-sync:problem:unauthenticated"))
        .body(not(containsString("ception")));
  }

  private static ValidatableResponse get(String path, String token) {
    return given()
        .redirects()
        .follow(false)
        .header("Authorization", "Bearer " + token)
        .get(path)
        .then();
  }
}
