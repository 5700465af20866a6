package io.webinarsync.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import io.webinarsync.packaged.PackagedService;
import io.webinarsync.packaged.ServiceClient;
import io.webinarsync.packaged.ServiceSettings;
import io.webinarsync.sandbox.EmbeddedDatabase;
import io.webinarsync.sandbox.Endpoint;
import io.webinarsync.sandbox.Limits;
import io.webinarsync.sandbox.Sandbox;
import io.webinarsync.sandbox.SandboxSettings;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * How much of the allowed rate a sync uses: Pro's limits times ten on both sides, calls that take
 * 40 ms, and a client beside it that reads one webinar after the other.
 */
class RateBenchmark {

  private static final int WEBINARS = 9_000;
  private static final double ALLOWED_PER_SECOND = 300;

  @Test
  void a_sync_uses_the_rate_that_zoom_allows() {
    SandboxSettings account =
        SandboxSettings.defaults()
            .withWebinars(WEBINARS)
            .withLimits(Limits.PRO.times(10))
            .withLatency(Duration.ofMillis(40), Duration.ofMillis(20));
    try (EmbeddedDatabase database = EmbeddedDatabase.temporary();
        Sandbox zoom = Sandbox.start(account);
        PackagedService service = PackagedService.start(settings(database, zoom))) {
      ServiceClient client = new ServiceClient(service.address());
      String connection = client.connect(zoom.settings().credentials());
      zoom.forgetCalls();

      JsonPath sync = client.fullSync(connection);

      double share = rate(sync) / ALLOWED_PER_SECOND;
      double sequentialShare = sequentialRate(zoom) / ALLOWED_PER_SECOND;
      System.out.printf(
          Locale.ROOT,
          "rate: %d webinars in %.1f s, %.1f %% of the allowed rate, %d answers of 429;"
              + " one call after the other: %.1f %%%n",
          WEBINARS,
          seconds(sync),
          100 * share,
          zoom.calls().of(Endpoint.WEBINAR, 429) + zoom.calls().of(Endpoint.WEBINARS, 429),
          100 * sequentialShare);
      assertThat(sync.getString("result")).isEqualTo("complete");
      assertThat(zoom.calls().of(Endpoint.WEBINAR, 429)).isZero();
      assertThat(zoom.calls().of(Endpoint.WEBINARS, 429)).isZero();
      assertThat(share).isGreaterThanOrEqualTo(0.9);
    }
  }

  private static double rate(JsonPath sync) {
    return WEBINARS / seconds(sync);
  }

  /** From the claim to the end, lists and settlement included. */
  private static double seconds(JsonPath sync) {
    return Duration.between(
                Instant.parse(sync.getString("startedAt")),
                Instant.parse(sync.getString("endedAt")))
            .toMillis()
        / 1000.0;
  }

  private static double sequentialRate(Sandbox zoom) {
    SequentialClient client = new SequentialClient(zoom);
    long begun = System.nanoTime();
    int read = client.readDetails(200);
    return read / (Duration.ofNanos(System.nanoTime() - begun).toMillis() / 1000.0);
  }

  private static Map<String, String> settings(EmbeddedDatabase database, Sandbox zoom) {
    Map<String, String> settings = ServiceSettings.singleUser(database, zoom);
    settings.put("WEBINAR_SYNC_ZOOM_LIMITS_PRO_LIGHT", "300");
    settings.put("WEBINAR_SYNC_ZOOM_LIMITS_PRO_MEDIUM", "200");
    return settings;
  }
}
