package io.webinarsync.security;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import io.webinarsync.StreamScenario;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = TokenIssuer.class, restrictToAnnotatedClass = true)
@TestProfile(StreamTicketsIT.Alone.class)
class StreamTicketsIT extends StreamScenario {

  /** Has the service started anew for this class. */
  public static class Alone implements QuarkusTestProfile {}

  @TestHTTPResource URI service;

  TokenIssuer issuer;

  @BeforeEach
  void begin() {
    execute("truncate stream_tickets");
  }

  @Test
  void a_ticket_opens_the_stream_of_its_sync_once() {
    String sync = endedSync("ann");
    String ticket = ticket("/syncs/" + sync);

    open(sync, ticket).statusCode(200).body(containsString("event:ended"));
    refused(open(sync, ticket));
  }

  @Test
  void a_ticket_says_until_when_it_is_good_and_is_not_to_be_kept() {
    Instant before = Instant.now();

    ValidatableResponse answer = issued("/syncs/" + endedSync("ann"));

    Instant expiresAt = Instant.parse(answer.extract().path("expiresAt"));
    assertThat(Duration.between(before, expiresAt))
        .isBetween(Duration.ofSeconds(29), Duration.ofSeconds(32));
    answer.header("Cache-Control", equalTo("no-store"));
  }

  @Test
  void a_ticket_that_has_expired_opens_nothing() {
    String sync = endedSync("ann");
    String ticket = ticket("/syncs/" + sync);
    execute("update stream_tickets set expires_at = now() - interval '1 second'");

    refused(open(sync, ticket));
  }

  @Test
  void a_ticket_opens_no_other_sync_and_no_other_path() {
    String sync = endedSync("ann");
    String other = endedSync("ann");
    String ticket = ticket("/syncs/" + sync);

    refused(open(other, ticket));
    refused(get("/syncs/events", ticket));
    for (String path : List.of("/syncs/" + sync, "/syncs", "/syncs/" + sync + "/messages")) {
      get(path, ticket).statusCode(401);
    }
    given().queryParam("ticket", ticket).post("/syncs/" + sync + "/cancel").then().statusCode(401);
    open(sync, ticket).statusCode(200);
  }

  @Test
  void a_ticket_that_nobody_issued_opens_nothing() {
    refused(open(endedSync("ann"), "guessed"));
  }

  @Test
  void a_ticket_is_for_owners_alone() {
    String sync = endedSync("bob");

    given()
        .auth()
        .oauth2(issuer.token("ann"))
        .post("/syncs/" + sync + "/stream-tickets")
        .then()
        .statusCode(404);
    given().post("/syncs/" + sync + "/stream-tickets").then().statusCode(401);
  }

  @Test
  void the_database_holds_the_hash_and_not_the_ticket_and_lets_go_of_what_is_over() {
    String sync = endedSync("ann");
    ticket("/syncs/" + sync);
    execute("update stream_tickets set expires_at = now() - interval '1 second'");

    String ticket = ticket("/syncs/" + sync);

    List<Object> row =
        rows("select ticket_hash, user_id, path, length(ticket_hash), count(*) over () from stream_tickets")
            .get(0);
    assertThat(new String((byte[]) row.get(0), StandardCharsets.ISO_8859_1)).isNotEqualTo(ticket);
    assertThat(row.subList(1, 5))
        .isEqualTo(Arrays.asList("ann", "/syncs/" + sync + "/events", 32, 1L));
  }

  @Test
  void a_ticket_opens_the_stream_of_all_syncs() {
    String ticket = ticket("/syncs");

    refused(open(endedSync("ann"), ticket));
    assertThat(statusOfEndless("/syncs/events?ticket=" + ticket)).isEqualTo(200);
    refused(get("/syncs/events", ticket));
  }

  private int statusOfEndless(String path) {
    try {
      HttpResponse<InputStream> answer =
          HttpClient.newHttpClient()
              .send(
                  HttpRequest.newBuilder(service.resolve(path)).build(),
                  HttpResponse.BodyHandlers.ofInputStream());
      answer.body().close();
      return answer.statusCode();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private String endedSync(String owner) {
    String sync = running(owner);
    end(sync);
    return sync;
  }

  private ValidatableResponse issued(String path) {
    return given()
        .auth()
        .oauth2(issuer.token("ann"))
        .post(path + "/stream-tickets")
        .then()
        .statusCode(201);
  }

  private String ticket(String path) {
    return issued(path).extract().path("ticket");
  }

  private static ValidatableResponse open(String sync, String ticket) {
    return get("/syncs/" + sync + "/events", ticket);
  }

  private static ValidatableResponse get(String path, String ticket) {
    return given().redirects().follow(false).queryParam("ticket", ticket).get(path).then();
  }

  private static void refused(ValidatableResponse answer) {
    answer
        .statusCode(401)
        .contentType("application/problem+json")
        .body("type", equalTo("urn:webinar-sync:problem:unauthenticated"))
        .body(not(containsString("ception")));
  }
}
