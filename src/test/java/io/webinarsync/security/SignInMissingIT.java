package io.webinarsync.security;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.webinarsync.sandbox.PostgresResource;
import org.junit.jupiter.api.Test;

/** A service that knows bearer tokens and is no client of their issuer. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(value = TokenIssuer.class, restrictToAnnotatedClass = true)
@TestProfile(SignInMissingIT.Alone.class)
class SignInMissingIT {

  /** Has the service started anew for this class. */
  public static class Alone implements QuarkusTestProfile {}

  TokenIssuer issuer;

  @Test
  void who_would_sign_in_is_told_what_to_set() {
    given()
        .redirects()
        .follow(false)
        .get("/sign-in")
        .then()
        .statusCode(422)
        .contentType("application/problem+json")
        .body("type", equalTo("urn:webinar-sync:problem:sign-in-missing"))
        .body("detail", containsString("quarkus.oidc.client-id"));
  }

  @Test
  void a_session_says_who_holds_the_token_and_offers_no_sign_in() {
    given().get("/session").then().statusCode(200).body("signedIn", equalTo(false));
    given()
        .auth()
        .oauth2(issuer.token("ann", "admin"))
        .get("/session")
        .then()
        .body("signedIn", equalTo(true))
        .body("subject", equalTo("ann"))
        .body("name", nullValue())
        .body("admin", equalTo(true))
        .body("mode", equalTo("oidc"))
        .body("signIn", nullValue())
        .body("signOut", nullValue());
  }

  @Test
  void a_session_cookie_opens_nothing() {
    for (String cookie : new String[] {"q_session_browser", "q_session"}) {
      given()
          .redirects()
          .follow(false)
          .cookie(cookie, "a.b.c.d.e")
          .get("/connections")
          .then()
          .statusCode(401)
          .contentType("application/problem+json");
    }
  }
}
