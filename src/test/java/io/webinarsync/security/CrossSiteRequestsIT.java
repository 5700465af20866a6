package io.webinarsync.security;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.webinarsync.StreamScenario;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A service that asks nobody who they are, in a browser with other pages open. */
@QuarkusTest
class CrossSiteRequestsIT extends StreamScenario {

  private static final String NOBODYS = "/syncs/" + UUID.randomUUID() + "/cancel";

  @TestHTTPResource URI service;

  @ParameterizedTest
  @ValueSource(strings = {"cross-site", "same-site", "anything else"})
  void a_page_of_another_site_cancels_and_deletes_nothing(String site) {
    String sync = running("local");
    Object connection = rows("select id from zoom_connections").get(0).get(0);

    refused(from(site).post("/syncs/" + sync + "/cancel").then());
    refused(from(site).post("/syncs/" + sync + "/stream-tickets").then());
    refused(from(site).post("/maintenance/cleanup").then());
    refused(from(site).delete("/connections/" + connection).then());

    assertThat(number("select count(*) from zoom_connections")).isEqualTo(1);
    assertThat(rows("select status, cancel_requested_at from zoom_sync_logs").get(0).toString())
        .isEqualTo("[running, null]");
    end(sync);
  }

  @ParameterizedTest
  @ValueSource(strings = {"same-origin", "none"})
  void the_services_own_pages_may(String site) {
    from(site).post(NOBODYS).then().statusCode(404);
  }

  @Test
  void a_browser_that_says_nothing_of_the_site_is_known_by_its_origin() {
    given().header("Origin", origin()).post(NOBODYS).then().statusCode(404);
    for (String origin : List.of("https://evil.example", "http://localhost:1", "null")) {
      refused(given().header("Origin", origin).post(NOBODYS).then());
    }
  }

  @Test
  void what_the_browser_says_of_the_site_goes_before_its_origin() {
    from("same-origin")
        .header("Origin", "https://as.a.proxy.sees.it")
        .post(NOBODYS)
        .then()
        .statusCode(404);
    refused(from("cross-site").header("Origin", origin()).post(NOBODYS).then());
  }

  @Test
  void programs_say_neither_and_may() {
    given().post(NOBODYS).then().statusCode(404);
  }

  @Test
  void what_changes_nothing_may_be_asked_for_from_anywhere() {
    from("cross-site").get("/connections").then().statusCode(200);
    from("cross-site")
        .header("Origin", "https://evil.example")
        .head("/connections")
        .then()
        .statusCode(200);
  }

  @Test
  void a_token_is_added_by_no_browser_but_a_password_is() {
    from("cross-site").header("Authorization", "Bearer t").post(NOBODYS).then().statusCode(404);
    refused(from("cross-site").header("Authorization", "Basic dTpw").post(NOBODYS).then());
  }

  private String origin() {
    return service.getScheme() + "://" + service.getAuthority();
  }

  private static RequestSpecification from(String site) {
    return given().header("Sec-Fetch-Site", site);
  }

  private static void refused(ValidatableResponse answer) {
    answer
        .statusCode(403)
        .contentType("application/problem+json")
        .body("type", equalTo("urn:webinar-sync:problem:cross-site-request"));
  }
}
