package io.webinarsync.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.webinarsync.HandClock;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SandboxFaultsIT {

  private Sandbox sandbox;
  private Reader reader;
  private long id;
  private String list;

  @BeforeEach
  void start() throws Exception {
    sandbox =
        Sandbox.start(
            SandboxSettings.defaults()
                .withClock(new HandClock(Accounts.ANCHOR))
                .withWebinars(20)
                .withStaff(1, 0, 0));
    reader = new Reader(sandbox).signedIn();
    id = sandbox.truth().ids().findFirst().orElseThrow();
    list = "/users/" + sandbox.truth().hosts().get(0) + "/webinars?page_size=5";
  }

  @AfterEach
  void stop() {
    sandbox.close();
  }

  @Test
  void a_status_comes_with_its_body_and_headers() throws Exception {
    sandbox
        .faults()
        .add(Fault.error(429, 429, "Slow down.").withHeader("Retry-After", "whenever you like"));

    HttpResponse<String> response = reader.get("/webinars/" + id);

    assertThat(response.statusCode()).isEqualTo(429);
    assertThat(response.headers().firstValue("Retry-After")).hasValue("whenever you like");
    assertThat(response.body()).isEqualTo("{\"code\":429,\"message\":\"Slow down.\"}");
  }

  @Test
  void a_fault_falls_on_its_endpoint_webinar_or_host_only() throws Exception {
    long other = sandbox.truth().ids().skip(1).findFirst().orElseThrow();
    sandbox.faults().add(Fault.status(500).ofWebinar(id));
    sandbox.faults().add(Fault.status(502).on(Endpoint.USERS));
    sandbox.faults().add(Fault.status(503).ofHost(sandbox.truth().hosts().get(0)));

    assertThat(reader.get("/webinars/" + id).statusCode()).isEqualTo(500);
    assertThat(reader.get("/webinars/" + other).statusCode()).isEqualTo(200);
    assertThat(reader.get("/users").statusCode()).isEqualTo(502);
    assertThat(reader.get(list).statusCode()).isEqualTo(503);
  }

  @Test
  void the_first_two_calls_fail_and_the_third_succeeds() throws Exception {
    sandbox.faults().add(Fault.status(429).on(Endpoint.WEBINAR).first(2));

    assertThat(reader.get("/webinars/" + id).statusCode()).isEqualTo(429);
    assertThat(reader.get("/webinars/" + id).statusCode()).isEqualTo(429);
    assertThat(reader.get("/webinars/" + id).statusCode()).isEqualTo(200);
    assertThat(sandbox.calls().of(Endpoint.WEBINAR, 429)).isEqualTo(2);
  }

  @Test
  void a_reset_closes_the_connection_in_the_middle_of_the_answer() {
    sandbox.faults().add(Fault.reset());

    assertThatThrownBy(() -> reader.get("/webinars/" + id)).isInstanceOf(IOException.class);
    assertThat(sandbox.calls().byEndpoint().get(Endpoint.WEBINAR)).containsEntry("reset", 1L);
  }

  @Test
  void a_truncated_answer_is_no_json() throws Exception {
    String whole = reader.get("/webinars/" + id).body();
    sandbox.faults().add(Fault.truncation());

    HttpResponse<String> response = reader.get("/webinars/" + id);

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(whole).startsWith(response.body()).isNotEqualTo(response.body());
    assertThatThrownBy(() -> Reader.json(response)).isInstanceOf(JsonProcessingException.class);
  }

  @Test
  void an_answer_can_come_late() throws Exception {
    sandbox.faults().add(Fault.delay(Duration.ofMillis(120)));
    long before = System.nanoTime();

    HttpResponse<String> response = reader.get("/webinars/" + id);

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(Duration.ofNanos(System.nanoTime() - before)).isGreaterThan(Duration.ofMillis(100));
  }

  @Test
  void a_gateway_answers_with_html_or_with_nothing() throws Exception {
    sandbox.faults().add(Fault.html(502).first(1));
    sandbox.faults().add(Fault.status(200).first(1));

    HttpResponse<String> page = reader.get("/webinars/" + id);
    HttpResponse<String> nothing = reader.get("/webinars/" + id);

    assertThat(page.statusCode()).isEqualTo(502);
    assertThat(page.headers().firstValue("Content-Type")).hasValue("text/html");
    assertThat(page.body()).startsWith("<html>");
    assertThat(nothing.statusCode()).isEqualTo(200);
    assertThat(nothing.body()).isEmpty();
  }

  @Test
  void the_day_can_be_used_up() throws Exception {
    sandbox.faults().add(Fault.dailyLimit());

    HttpResponse<String> response = reader.get("/webinars/" + id);

    assertThat(response.statusCode()).isEqualTo(429);
    assertThat(response.headers().firstValue("Retry-After")).hasValue("2026-03-12T00:00:00Z");
    assertThat(response.headers().firstValue("X-RateLimit-Type")).hasValue("Daily-limit");
  }

  @Test
  void a_page_token_can_die_and_stays_dead() throws Exception {
    sandbox.faults().add(Fault.expiredPageToken().first(1));
    String token = reader.read(list).path("next_page_token").asText();

    HttpResponse<String> response = reader.get(list + "&next_page_token=" + token);

    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(response.body()).contains("The next page token is invalid or expired.");
    assertThat(reader.get(list + "&next_page_token=" + token).statusCode()).isEqualTo(400);
    assertThat(reader.get(list).statusCode()).isEqualTo(200);
  }

  @Test
  void an_access_token_can_die_and_stays_dead() throws Exception {
    sandbox.faults().add(Fault.expiredAccessToken().first(1));

    HttpResponse<String> response = reader.get("/webinars/" + id);

    assertThat(response.statusCode()).isEqualTo(401);
    assertThat(response.body()).contains("Access token is expired.");
    assertThat(reader.get("/webinars/" + id).statusCode()).isEqualTo(401);
    assertThat(reader.signedIn().get("/webinars/" + id).statusCode()).isEqualTo(200);
  }

  @Test
  void the_token_endpoint_can_fail_too() throws Exception {
    sandbox.faults().add(Fault.status(503).on(Endpoint.TOKEN).first(1));

    assertThat(reader.token(reader.form()).statusCode()).isEqualTo(503);
    assertThat(reader.token(reader.form()).statusCode()).isEqualTo(200);
  }

  @Test
  void disarmed_faults_fall_on_nothing() throws Exception {
    sandbox.faults().add(Fault.status(500));

    sandbox.faults().clear();

    assertThat(reader.get("/webinars/" + id).statusCode()).isEqualTo(200);
  }
}
