package io.webinarsync.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import io.webinarsync.packaged.PackagedService;
import io.webinarsync.packaged.ServiceClient;
import io.webinarsync.packaged.ServiceSettings;
import io.webinarsync.packaged.Streams;
import io.webinarsync.sandbox.EmbeddedDatabase;
import io.webinarsync.sandbox.Endpoint;
import io.webinarsync.sandbox.Limits;
import io.webinarsync.sandbox.Sandbox;
import io.webinarsync.sandbox.SandboxSettings;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * How much of the allowed rate a sync of people uses on the label that holds it back, which is
 * medium: limits times ten on both sides, calls that take 40 to 60 ms.
 */
class StreamRateBenchmark {

  private static final List<Endpoint> MEDIUM =
      List.of(
          Endpoint.USERS,
          Endpoint.WEBINARS,
          Endpoint.REGISTRANTS,
          Endpoint.PANELISTS,
          Endpoint.TRACKING_SOURCES,
          Endpoint.PARTICIPANTS,
          Endpoint.PAST_POLLS,
          Endpoint.QUESTIONS);

  /**
   * A plan's limits a second, times ten or five.
   *
   * @param promise share of the allowed rate that two cores must reach, on which service,
   *     PostgreSQL and sandbox run together: 1,400 calls a second are near what those can do
   */
  private record Shape(String plan, int light, int medium, Limits limits, double promise) {

    static final Shape PRO = new Shape("pro", 300, 200, Limits.PRO.times(10), 0.93);
    static final Shape BUSINESS =
        new Shape("business_plus", 800, 600, Limits.BUSINESS_PLUS.times(10), 0.8);

    static final Shape HALF_OF_BUSINESS =
        new Shape("business_plus", 400, 300, Limits.BUSINESS_PLUS.times(5), 0.93);

    Map<String, String> settings(EmbeddedDatabase database, Sandbox zoom) {
      Map<String, String> settings = ServiceSettings.singleUser(database, zoom);
      String prefix = "WEBINAR_SYNC_ZOOM_LIMITS_" + plan.toUpperCase(Locale.ROOT);
      settings.put(prefix + "_LIGHT", String.valueOf(light));
      settings.put(prefix + "_MEDIUM", String.valueOf(medium));
      settings.put("WEBINAR_SYNC_ZOOM_CONCURRENCY", "128");
      return settings;
    }
  }

  @Test
  void pro() {
    measure("pro x10", Shape.PRO, 2_500, false);
  }

  @Test
  void business_plus() {
    measure("business+ x10", Shape.BUSINESS, 8_000, false);
  }

  @Test
  void business_plus_at_half_of_that() {
    measure("business+ x5", Shape.HALF_OF_BUSINESS, 4_000, false);
  }

  @Test
  void two_syncs_of_one_account() {
    measure("pro x10, two syncs of one account", Shape.PRO, 1_200, true);
  }

  private static void measure(String name, Shape shape, int webinars, boolean isTwice) {
    SandboxSettings account =
        SandboxSettings.defaults()
            .withWebinars(webinars)
            .withLimits(shape.limits())
            .withLatency(Duration.ofMillis(40), Duration.ofMillis(20));
    try (EmbeddedDatabase database = EmbeddedDatabase.temporary();
        Sandbox zoom = Sandbox.start(account);
        PackagedService service = PackagedService.start(shape.settings(database, zoom))) {
      ServiceClient client = new ServiceClient(service.address());
      List<String> connections =
          isTwice
              ? List.of(client.connect(zoom.settings().credentials()), client.connectByConsent())
              : List.of(client.connect(zoom.settings().credentials()));
      connections.forEach(id -> client.change(id, Map.of("plan", shape.plan())));
      zoom.forgetCalls();

      List<JsonPath> syncs =
          connections.stream().map(id -> client.start(id, Streams.ALL_BUT_HEAVY)).toList().stream()
              .map(client::ended)
              .toList();

      double share = calls(zoom) / seconds(syncs) / shape.medium();
      System.out.printf(
          Locale.ROOT,
          "rate: %s, %d webinars with people in %.1f s, %.0f medium calls, %.1f %% of the allowed"
              + " rate, %d answers of 429%n",
          name,
          webinars * connections.size(),
          seconds(syncs),
          calls(zoom),
          100 * share,
          refused(zoom));
      assertThat(syncs).allMatch(sync -> "complete".equals(sync.getString("result")));
      assertThat(refused(zoom)).isZero();
      assertThat(share).isGreaterThanOrEqualTo(shape.promise());
    }
  }

  private static double calls(Sandbox zoom) {
    return MEDIUM.stream().mapToLong(zoom.calls()::of).sum();
  }

  private static long refused(Sandbox zoom) {
    return Arrays.stream(Endpoint.values())
        .mapToLong(endpoint -> zoom.calls().of(endpoint, 429))
        .sum();
  }

  /** From the first claim to the last end. */
  private static double seconds(List<JsonPath> syncs) {
    Instant begun = moments(syncs, "startedAt").min(Instant::compareTo).orElseThrow();
    Instant ended = moments(syncs, "endedAt").max(Instant::compareTo).orElseThrow();
    return Duration.between(begun, ended).toMillis() / 1000.0;
  }

  private static Stream<Instant> moments(List<JsonPath> syncs, String field) {
    return syncs.stream().map(sync -> Instant.parse(sync.getString(field)));
  }
}
