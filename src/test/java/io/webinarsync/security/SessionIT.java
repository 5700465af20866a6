package io.webinarsync.security;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.webinarsync.sandbox.PostgresResource;
import org.junit.jupiter.api.Test;

/** A service with one user, who need not sign in. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class SessionIT {

  @Test
  void the_one_user_is_always_signed_in() {
    given()
        .get("/session")
        .then()
        .statusCode(200)
        .header("Cache-Control", equalTo("no-store"))
        .body("signedIn", equalTo(true))
        .body("name", equalTo("local"))
        .body("subject", equalTo("local"))
        .body("admin", equalTo(true))
        .body("mode", equalTo("none"))
        .body("signIn", nullValue())
        .body("signOut", nullValue());
  }

  @Test
  void signing_in_and_out_changes_nothing() {
    given()
        .redirects()
        .follow(false)
        .urlEncodingEnabled(false)
        .get("/sign-in?to=/%23/syncs")
        .then()
        .statusCode(303)
        .header("Location", equalTo("/#/syncs"));
    given()
        .redirects()
        .follow(false)
        .post("/sign-out")
        .then()
        .statusCode(303)
        .header("Location", equalTo("/"));
    given().get("/connections").then().statusCode(200);
  }
}
