package io.webinarsync.security;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.Cookie;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.webinarsync.StreamScenario;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(value = TokenIssuer.class, restrictToAnnotatedClass = true)
@TestProfile(BrowserSignInIT.WithClient.class)
class BrowserSignInIT extends StreamScenario {

  /** The service is a client of the issuer. */
  public static class WithClient implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of(
          "quarkus.oidc.client-id",
          CodeFlow.CLIENT,
          "quarkus.oidc.credentials.secret",
          CodeFlow.SECRET,
          "quarkus.http.proxy.proxy-address-forwarding",
          "true",
          "quarkus.http.proxy.enable-forwarded-host",
          "true");
    }
  }

  TokenIssuer issuer;

  private final Visitor browser = new Visitor();

  @BeforeEach
  void ann_is_at_the_browser() {
    issuer.codeFlow().expect("ann");
  }

  @Test
  void a_person_signs_in_and_is_where_she_wanted_to_be() {
    assertThat(browser.signIn("/%23/syncs?a=b%26c")).isEqualTo("/#/syncs?a=b&c");

    browser
        .get("/session")
        .then()
        .statusCode(200)
        .header("Cache-Control", equalTo("no-store"))
        .body("", equalTo(session("true", "Person ann", "ann", "false")));
    browser.get("/probe/caller").then().body("subject", equalTo("ann"));
  }

  @Test
  void a_session_is_its_owners_and_opens_his_rows_alone() {
    String anns = running("ann");
    String bobs = running("bob");
    browser.signIn("/");

    assertThat(
            browser
                .get("/connections")
                .then()
                .statusCode(200)
                .extract()
                .<List<String>>path("items.id"))
        .hasSize(1);
    browser.get("/syncs/" + anns).then().statusCode(200);
    browser.get("/syncs/" + bobs).then().statusCode(404);
    browser.post("/syncs/" + bobs + "/cancel").then().statusCode(404);
    browser.post("/syncs/" + anns + "/cancel").then().statusCode(202);
    end(anns);
    end(bobs);
    browser
        .get("/syncs/" + anns + "/events")
        .then()
        .statusCode(200)
        .body(containsString("event:ended"));
    browser.get("/syncs/" + bobs + "/events").then().statusCode(404);
  }

  @Test
  void the_role_of_administrators_comes_from_the_claim_of_bearer_tokens() {
    browser.signIn("/");
    browser.get("/probe/admin").then().statusCode(403);

    issuer.codeFlow().expect("bob", "admin");
    Visitor other = new Visitor();
    other.signIn("/");

    other.get("/probe/admin").then().statusCode(200);
    other.get("/session").then().body("admin", equalTo(true)).body("name", equalTo("Person bob"));
  }

  @Test
  void cookies_are_for_this_service_alone_and_say_nothing() {
    Response begun = browser.get("/sign-in?to=/secret-place");
    Response ended = browser.back(begun.header("Location"));

    for (Response answer : List.of(begun, ended)) {
      assertThat(answer.detailedCookies().asList())
          .anySatisfy(cookie -> assertThat(cookie.getName()).contains("_browser"))
          .filteredOn(cookie -> cookie.getMaxAge() > 0)
          .allSatisfy(BrowserSignInIT::isGuarded);
      answer.then().header("Cache-Control", containsString("no-store"));
    }
    assertThat(browser.cookies().keySet()).containsExactly("q_session_browser");
  }

  private static void isGuarded(Cookie cookie) {
    assertThat(cookie.isHttpOnly()).isTrue();
    assertThat(cookie.getSameSite()).isEqualTo("Lax");
    assertThat(cookie.getValue()).doesNotContain("secret-place").doesNotContain("ann");
    assertThat(cookie.getValue().split("\\.")).hasSizeGreaterThan(4);
  }

  @Test
  void behind_https_cookies_are_sent_over_https_alone() {
    Response begun =
        browser
            .request()
            .header("X-Forwarded-Proto", "https")
            .header("X-Forwarded-Host", "webinars.example.com")
            .get("/sign-in");

    assertThat(begun.detailedCookies().asList())
        .isNotEmpty()
        .allSatisfy(cookie -> assertThat(cookie.isSecured()).isTrue());
    begun
        .then()
        .header(
            "Location",
            containsString("redirect_uri=https%3A%2F%2Fwebinars.example.com%2Fsign-in&"));
  }

  @Test
  void the_code_is_of_no_use_without_what_only_this_service_knows() {
    String asked = browser.issuer("/");

    assertThat(asked)
        .contains("response_type=code")
        .contains("code_challenge_method=S256")
        .contains("&nonce=")
        .contains("scope=openid")
        .doesNotContain(CodeFlow.SECRET);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://evil.example",
        "//evil.example",
        "/%5Cevil.example",
        "/%09/evil.example",
        ""
      })
  void a_sign_in_leads_to_no_other_site(String to) {
    assertThat(browser.signIn(to)).isEqualTo("/");
    browser.get("/sign-in?to=" + to).then().statusCode(303).header("Location", equalTo("/"));
  }

  @Test
  void without_a_session_what_needs_a_caller_answers_as_ever() {
    for (String path : List.of("/connections", "/probe/caller", "/probe/events")) {
      unknown(browser.get(path).then());
    }
    unknown(
        browser.request().contentType("application/json").body("no json").post("/probe").then());
    browser
        .get("/session")
        .then()
        .statusCode(200)
        .body("", equalTo(session("false", null, null, "false")));
  }

  @Test
  void a_session_that_was_tampered_with_is_nobodys() {
    browser.signIn("/");
    String session = browser.cookies().get("q_session_browser");
    for (String bad :
        List.of(session.substring(0, session.length() - 6) + "AAAAAA", "x", "a.b.c.d.e", "")) {
      browser.cookies().put("q_session_browser", bad);
      unknown(browser.request().get("/connections").then());
      unknown(browser.request().get("/probe/events").then());
      unknown(
          browser.request().contentType("application/json").body("no json").post("/probe").then());
      browser.request().get("/session").then().statusCode(200).body("signedIn", equalTo(false));
      browser.request().get("/q/openapi").then().statusCode(200);
    }
    browser.cookies().put("q_session_browser", session);
    browser.get("/connections").then().statusCode(200);
  }

  @Test
  void a_session_that_is_over_is_nobodys_and_another_can_begin() {
    Instant soon = Instant.now().plusSeconds(2);
    issuer.codeFlow().change(claims -> claims.expiresAt(soon));
    browser.signIn("/");

    await()
        .atMost(Duration.ofSeconds(15))
        .until(() -> browser.request().get("/connections").statusCode() == 401);

    unknown(browser.request().get("/connections").then());
    browser.request().get("/session").then().body("signedIn", equalTo(false));
    assertThat(browser.signIn("/%23/again")).isEqualTo("/#/again");
    browser.get("/connections").then().statusCode(200);
  }

  @Test
  void a_session_is_renewed_where_the_issuer_lets_it() {
    issuer.codeFlow().refresh();
    issuer.codeFlow().change(claims -> claims.expiresAt(Instant.now().plusSeconds(1)));
    browser.signIn("/");

    await()
        .atMost(Duration.ofSeconds(15))
        .untilAsserted(
            () -> {
              browser.get("/connections").then().statusCode(200);
              assertThat(issuer.codeFlow().grants())
                  .containsExactly("authorization_code", "refresh_token");
            });
    browser.get("/connections").then().statusCode(200);
  }

  @Test
  void a_bearer_token_goes_before_a_session_and_must_be_for_this_service() {
    browser.signIn("/");

    browser
        .request()
        .header("Authorization", "Bearer " + issuer.token("bob"))
        .get("/probe/caller")
        .then()
        .body("subject", equalTo("bob"));
    for (String token :
        List.of(
            issuer.signed(issuer.claims("bob").audience(CodeFlow.CLIENT)),
            issuer.signed(issuer.claims("bob").audience("another-service")),
            "opaque")) {
      unknown(
          browser.request().header("Authorization", "Bearer " + token).get("/probe/caller").then());
    }
  }

  @Test
  void an_id_token_of_another_client_begins_no_session_and_the_log_names_nobody() {
    issuer.codeFlow().change(claims -> claims.audience("webinar-sync"));

    try (LoggedLines log = new LoggedLines()) {
      failed(browser.back(browser.issuer("/")));

      assertThat(log.lines())
          .anyMatch(line -> line.startsWith("A sign-in was refused: ") && line.contains("Audience"))
          .noneMatch(line -> line.contains("Person ann"));
    }
    unknown(browser.get("/connections").then());
  }

  @Test
  void what_the_issuer_or_the_browser_spoils_is_told_and_goes_in_no_circles() {
    browser.issuer("/");
    failed(browser.get("/sign-in?error=access_denied&state=guessed"));
    failed(browser.get("/sign-in?code=guessed&state=guessed"));
    failed(new Visitor().get("/sign-in?code=guessed&state=guessed"));

    Visitor other = new Visitor();
    String back =
        given()
            .redirects()
            .follow(false)
            .urlEncodingEnabled(false)
            .get(other.issuer("/"))
            .header("Location");
    failed(new Visitor().get(back));
    failed(browser.get(back));
  }

  @Test
  void signing_out_ends_the_session_here_and_at_the_issuer() {
    browser.signIn("/");

    String location = browser.post("/sign-out").then().statusCode(303).extract().header("Location");

    assertThat(location).contains("/logout?id_token_hint=").contains("post_logout_redirect_uri=");
    assertThat(browser.cookies()).isEmpty();
    unknown(browser.get("/connections").then());
    browser.post("/sign-out").then().statusCode(303).header("Location", equalTo("/"));
  }

  @Test
  void a_page_of_another_site_signs_nobody_out_and_cancels_nothing() {
    browser.signIn("/");

    for (String path : List.of("/sign-out", "/connections/re-encrypt")) {
      browser
          .request()
          .header("Sec-Fetch-Site", "cross-site")
          .post(path)
          .then()
          .statusCode(403)
          .body("type", equalTo("urn:webinar-sync:problem:cross-site-request"));
    }
    browser.get("/connections").then().statusCode(200);
  }

  private static Map<String, Object> session(
      String signedIn, String name, String subject, String admin) {
    Map<String, Object> session = new HashMap<>();
    session.put("signedIn", Boolean.valueOf(signedIn));
    session.put("name", name);
    session.put("subject", subject);
    session.put("admin", Boolean.valueOf(admin));
    session.put("mode", "oidc");
    session.put("signIn", "/sign-in");
    session.put("signOut", "/sign-out");
    return session;
  }

  private static void failed(Response answer) {
    answer
        .then()
        .statusCode(401)
        .contentType("application/problem+json")
        .body("type", equalTo("urn:webinar-sync:problem:sign-in-failed"));
  }

  private static void unknown(ValidatableResponse answer) {
    answer
        .statusCode(401)
        .contentType("application/problem+json")
        .header("Location", nullValue())
        .body("type", equalTo("urn:webinar-sync:problem:unauthenticated"));
  }
}
