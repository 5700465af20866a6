package io.webinarsync.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.webinarsync.HandClock;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SandboxLimitsIT {

  private final HandClock clock = new HandClock(Accounts.ANCHOR);
  private Sandbox sandbox;
  private Reader reader;

  @BeforeEach
  void start() throws Exception {
    sandbox = Sandbox.start(SandboxSettings.defaults().withClock(clock).withLimits(Limits.FREE));
    reader = new Reader(sandbox).signedIn();
  }

  @AfterEach
  void stop() {
    sandbox.close();
  }

  @Test
  void a_call_too_many_gets_429_and_the_next_one_after_its_time_is_answered() throws Exception {
    reader.read("/users");
    reader.read("/users");

    HttpResponse<String> refused = reader.get("/users");
    clock.advance(Duration.ofMillis(500));
    HttpResponse<String> answered = reader.get("/users");

    assertThat(refused.statusCode()).isEqualTo(429);
    assertThat(refused.headers().firstValue("X-RateLimit-Category")).hasValue("Medium");
    assertThat(refused.body()).contains("maximum per-second rate limit");
    assertThat(answered.statusCode()).isEqualTo(200);
    assertThat(answered.headers().firstValue("X-RateLimit-Remaining")).hasValue("0");
  }

  @Test
  void each_label_has_a_bucket_of_its_own() throws Exception {
    reader.read("/users");
    reader.read("/users");

    assertThat(reader.get("/webinars/1").statusCode()).isEqualTo(404);
    assertThat(reader.get("/webinars/1").headers().firstValue("X-RateLimit-Remaining"))
        .hasValue("2");
  }

  @Test
  void the_token_endpoint_is_not_limited() throws Exception {
    for (int i = 0; i < 20; i++) {
      assertThat(reader.token(reader.form()).statusCode()).isEqualTo(200);
    }
  }

  @Test
  void access_tokens_expire_after_an_hour_and_page_tokens_after_fifteen_minutes() throws Exception {
    String page = reader.read("/users?page_size=1").path("next_page_token").asText();

    clock.advance(Duration.ofMinutes(16));
    HttpResponse<String> late = reader.get("/users?page_size=1&next_page_token=" + page);
    clock.advance(Duration.ofMinutes(44));
    HttpResponse<String> later = reader.get("/users");

    assertThat(late.statusCode()).isEqualTo(400);
    assertThat(late.body()).contains("The next page token is invalid or expired.");
    assertThat(later.statusCode()).isEqualTo(401);
    assertThat(later.body()).contains("Access token is expired.");
  }

  @Test
  void the_peak_of_calls_in_a_second_is_known() throws Exception {
    reader.get("/webinars/1");

    assertThat(sandbox.calls().peakPerSecond()).isBetween(1, 2);
  }
}
