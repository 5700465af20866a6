package io.webinarsync.zoom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ZoomConfigTest {

  private final ZoomConfig defaults = ZoomConfigs.with(Map.of());

  @Test
  void reaches_zoom_itself_by_default() {
    assertThat(defaults.apiUrl()).isEqualTo(URI.create("https://api.zoom.us/v2"));
    assertThat(defaults.oauthUrl()).isEqualTo(URI.create("https://zoom.us/oauth"));
  }

  @Test
  void waits_and_reads_within_limits_by_default() {
    assertThat(defaults.requestTimeout()).isEqualTo(Duration.ofSeconds(30));
    assertThat(defaults.connectTimeout()).isEqualTo(Duration.ofSeconds(5));
    assertThat(defaults.maxResponseSize().asLongValue()).isEqualTo(64L * 1024 * 1024);
    assertThat(defaults.concurrency()).isEqualTo(32);
  }

  @Test
  void keeps_no_passcodes_by_default() {
    assertThat(defaults.storePasscodes()).isFalse();
  }

  @Test
  void has_people_sent_back_to_this_machine_by_default() {
    assertThat(defaults.redirectUri())
        .isEqualTo(URI.create("http://localhost:8080/connections/callback"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://sync.example.com/connections/callback/",
        "https://sync.example.com/connections/callback?tenant=1",
        "http://127.0.0.1:8080/connections/callback"
      })
  void has_people_sent_back_exactly_to_where_the_app_says(String url) {
    assertThat(ZoomConfigs.with(Map.of("redirect-uri", url)).redirectUri())
        .isEqualTo(URI.create(url));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://sync.example.com/connections/callback",
        "https://a:b@sync.example.com/",
        "https://sync.example.com/#x",
        "/connections/callback",
        "javascript:alert(1)",
        "a b"
      })
  void has_nobody_sent_back_in_the_clear_or_to_no_address(String url) {
    Map<String, String> keys = Map.of("redirect-uri", url);

    assertThatThrownBy(() -> ZoomConfigs.with(keys))
        .hasMessageContaining("webinar-sync.zoom.redirect-uri");
  }

  @Test
  void has_no_app_by_default() {
    assertThat(defaults.clientId()).isEmpty();
    assertThat(defaults.clientSecret()).isEmpty();
  }

  @Test
  void takes_the_app_from_zooms_own_variables() {
    ZoomConfig config =
        ZoomConfigs.withEnvironment(Map.of("ZOOM_CLIENT_ID", "id", "ZOOM_CLIENT_SECRET", "secret"));

    assertThat(config.clientId()).contains("id");
    assertThat(config.clientSecret()).contains("secret");
  }

  @ParameterizedTest
  @CsvSource({
    "free,          4,  2,  1, 10,  1000",
    "pro,          30, 20, 10, 10, 30000",
    "business_plus, 80, 60, 40, 20, 60000",
  })
  void knows_the_limits_of_each_plan(
      String plan, double light, double medium, double heavy, double perMinute, int daily) {
    PlanLimits limits = Plan.of(plan).limits(defaults.limits());

    assertThat(limits.light()).isEqualTo(light);
    assertThat(limits.medium()).isEqualTo(medium);
    assertThat(limits.heavy()).isEqualTo(heavy);
    assertThat(limits.resourceIntensive()).isEqualTo(perMinute);
    assertThat(limits.heavyDaily()).isEqualTo(daily);
  }

  @Test
  void lets_a_limit_be_set() {
    ZoomConfig config = ZoomConfigs.with(Map.of("limits.business-plus.light", "800"));

    assertThat(Plan.BUSINESS_PLUS.limits(config.limits()).light()).isEqualTo(800);
  }

  @ParameterizedTest
  @CsvSource({
    "limits.pro.light, 0",
    "limits.free.heavy-daily, -1",
    "concurrency, 0",
    "concurrency, 1001",
    "request-timeout, 0s",
    "connect-timeout, 0s",
  })
  void refuses_what_is_out_of_range(String key, String value) {
    Map<String, String> keys = Map.of(key, value);

    assertThatThrownBy(() -> ZoomConfigs.with(keys))
        .hasMessageContaining("webinar-sync.zoom." + key);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://api.zoom.us/v2/",
        "http://127.0.0.1:8099/v2",
        "http://127.8.8.8/v2",
        "http://localhost:8099/v2",
        "http://[::1]:8099/v2",
      })
  void reaches_what_is_encrypted_or_on_this_machine(String url) {
    ZoomConfig config = ZoomConfigs.with(Map.of("api-url", url));

    assertThat(config.apiUrl()).isEqualTo(URI.create(url.replaceAll("/$", "")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://api.zoom.us/v2",
        "http://localhost.example.com/v2",
        "http://127.0.0.1.example.com/v2",
        "ftp://127.0.0.1/v2",
      })
  void refuses_to_send_tokens_in_the_clear(String url) {
    Map<String, String> keys = Map.of("oauth-url", url);

    assertThatThrownBy(() -> ZoomConfigs.with(keys))
        .hasMessageContaining("webinar-sync.zoom.oauth-url")
        .hasMessageContaining("would send tokens in the clear; set it to an https address");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"api.zoom.us/v2", "https://", "https://a:b@zoom.us", "https://x/?y=1", "a b"})
  void refuses_what_is_no_address(String url) {
    Map<String, String> keys = Map.of("api-url", url);

    assertThatThrownBy(() -> ZoomConfigs.with(keys))
        .hasMessageContaining("webinar-sync.zoom.api-url")
        .hasMessageContaining("set it to one such as https://api.zoom.us/v2");
  }
}
