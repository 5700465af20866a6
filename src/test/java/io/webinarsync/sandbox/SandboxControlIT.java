package io.webinarsync.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SandboxControlIT {

  private Sandbox sandbox;
  private Reader reader;
  private long id;

  @BeforeEach
  void start() throws Exception {
    sandbox = Sandbox.start(SandboxSettings.defaults().withWebinars(20));
    reader = new Reader(sandbox).signedIn();
    id = sandbox.truth().ids().findFirst().orElseThrow();
  }

  @AfterEach
  void stop() {
    sandbox.close();
  }

  @Test
  void it_explains_itself() throws Exception {
    HttpResponse<String> response = call("GET", "", "");

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.body()).contains("POST   /control/faults");
  }

  @Test
  void requests_are_shown_as_they_came() throws Exception {
    reader.get("/webinars/" + id + "?show_previous_occurrences=true");

    JsonNode shown = Reader.json(call("GET", "/requests", "")).at("/requests/1");

    assertThat(shown.path("method").asText()).isEqualTo("GET");
    assertThat(shown.path("path").asText()).isEqualTo("/v2/webinars/" + id);
    assertThat(shown.path("query").asText()).isEqualTo("show_previous_occurrences=true");
  }

  @Test
  void calls_are_counted_by_endpoint_and_outcome_until_the_count_begins_anew() throws Exception {
    reader.get("/webinars/" + id);
    reader.get("/webinars/1");

    JsonNode counted = Reader.json(call("GET", "/calls", ""));
    call("DELETE", "/calls", "");

    assertThat(counted.path("total").asInt()).isEqualTo(3);
    assertThat(counted.at("/endpoints/token/200").asInt()).isEqualTo(1);
    assertThat(counted.at("/endpoints/webinar/total").asInt()).isEqualTo(2);
    assertThat(counted.at("/endpoints/webinar/404").asInt()).isEqualTo(1);
    assertThat(counted.path("peakPerSecond").asInt()).isBetween(1, 3);
    assertThat(Reader.json(call("GET", "/calls", "")).path("total").asInt()).isZero();
    assertThat(sandbox.requests()).isEmpty();
  }

  @Test
  void a_fault_can_be_armed_shown_and_disarmed() throws Exception {
    HttpResponse<String> armed =
        call(
            "POST",
            "/faults",
            """
            {"endpoint":"webinar","first":1,"status":429,"headers":{"Retry-After":"2"},
             "body":{"code":429,"message":"Slow down."}}
            """);
    JsonNode shown = Reader.json(call("GET", "/faults", "")).at("/faults/0");
    HttpResponse<String> struck = reader.get("/webinars/" + id);
    call("DELETE", "/faults", "");

    assertThat(armed.statusCode()).isEqualTo(204);
    assertThat(shown.path("endpoint").asText()).isEqualTo("webinar");
    assertThat(shown.path("status").asInt()).isEqualTo(429);
    assertThat(struck.statusCode()).isEqualTo(429);
    assertThat(struck.headers().firstValue("Retry-After")).hasValue("2");
    assertThat(struck.body()).isEqualTo("{\"code\":429,\"message\":\"Slow down.\"}");
    assertThat(Reader.json(call("GET", "/faults", "")).path("faults")).isEmpty();
  }

  @Test
  void a_shown_fault_can_be_armed_again() throws Exception {
    sandbox.faults().add(Fault.html(502).ofWebinar(id).every(3).withProbability(0.5));
    JsonNode shown = Reader.json(call("GET", "/faults", "")).at("/faults/0");

    assertThat(call("POST", "/faults", shown.toString()).statusCode()).isEqualTo(204);
    assertThat(Reader.json(call("GET", "/faults", "")).at("/faults/1")).isEqualTo(shown);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "no json",
        "{\"kind\":\"earthquake\"}",
        "{\"endpoint\":\"meetings\"}",
        "{\"status\":99}",
        "{\"every\":0}",
        "{\"delay\":\"soon\"}",
        "{\"often\":true}"
      })
  void a_fault_that_makes_no_sense_is_refused_with_a_sentence(String body) throws Exception {
    HttpResponse<String> response = call("POST", "/faults", body);

    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(Reader.json(response).path("message").asText()).isNotBlank();
    assertThat(reader.get("/webinars/" + id).statusCode()).isEqualTo(200);
  }

  @Test
  void webinars_can_be_changed_removed_and_restored() throws Exception {
    long other = sandbox.truth().ids().skip(1).findFirst().orElseThrow();

    call("PUT", "/account", "{\"change\":[" + id + "],\"remove\":[" + other + "]}");

    assertThat(reader.read("/webinars/" + id).path("topic").asText()).startsWith("Changed 1: ");
    assertThat(reader.get("/webinars/" + other).statusCode()).isEqualTo(404);
    assertThat(Reader.json(call("GET", "/account", "")).path("webinars").asInt()).isEqualTo(19);

    call("DELETE", "/account", "");

    assertThat(Reader.json(call("GET", "/account", "")).path("webinars").asInt()).isEqualTo(20);
    assertThat(call("PUT", "/account", "{\"explode\":[1]}").statusCode()).isEqualTo(400);
  }

  @Test
  void the_account_tells_its_people_its_older_webinars_and_the_scopes_that_it_lacks()
      throws Exception {
    sandbox.close();
    sandbox =
        Sandbox.start(
            sandbox
                .settings()
                .withPeople(People.exactly(3, 4))
                .withHistory(5)
                .withoutScopes(Set.of("webinar:read:survey")));

    JsonNode account = Reader.json(call("GET", "/account", ""));

    assertThat(account.at("/people/registrants").asInt()).isEqualTo(3);
    assertThat(account.at("/people/participants").asInt()).isEqualTo(4);
    assertThat(account.path("olderWebinars").asInt()).isEqualTo(5);
    assertThat(account.at("/withoutScopes/0").asText()).isEqualTo("webinar:read:survey");
  }

  @Test
  void the_explanation_names_every_endpoint_and_every_change() throws Exception {
    assertThat(call("GET", "", "").body())
        .contains(
            Stream.of(Endpoint.values())
                .filter(endpoint -> endpoint != Endpoint.UNKNOWN)
                .map(Endpoint::text)
                .toList())
        .contains("change", "remove", "removeAfterListing", "settle", "restore");
  }

  @Test
  void tokens_can_be_made_to_expire() throws Exception {
    String page = reader.read("/users?page_size=1").path("next_page_token").asText();

    call("DELETE", "/page-tokens", "");
    assertThat(reader.get("/users?page_size=1&next_page_token=" + page).statusCode())
        .isEqualTo(400);

    call("DELETE", "/access-tokens", "");
    assertThat(reader.get("/users").statusCode()).isEqualTo(401);
  }

  private HttpResponse<String> call(String method, String path, String body) throws Exception {
    return Reader.send(
        HttpRequest.newBuilder(URI.create(sandbox.controlUrl() + path))
            .method(method, BodyPublishers.ofString(body))
            .build());
  }
}
