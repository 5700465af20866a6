package io.webinarsync.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import io.webinarsync.packaged.PackagedService;
import io.webinarsync.packaged.ServiceSettings;
import io.webinarsync.sandbox.EmbeddedDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/**
 * How long lists and monitoring take where much is stored: a million webinars of 100 connections,
 * five of them the caller's, 10,000 syncs and ten million progress rows; and that none of them
 * reads a large table from end to end.
 */
class MonitoringBenchmark {

  private static final int ROUNDS = 200;
  private static final Duration PROMISE = Duration.ofMillis(100);

  private static final List<String> LARGE =
      List.of("zoom_webinars", "zoom_sync_logs", "sync_progress_updates", "sync_error_logs");

  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  @Test
  void every_list_is_quick_however_much_is_stored() {
    try (EmbeddedDatabase database = EmbeddedDatabase.temporary()) {
      Map<String, String> settings = settings(database);
      try (PackagedService service = PackagedService.start(settings)) {
        URI address = service.address();
        Plenty plenty = Plenty.storedIn(settings);
        Map<String, Long> scansBefore = plenty.sequentialScans(LARGE);

        List<String> slow = new ArrayList<>();
        for (String path : paths(plenty)) {
          long[] nanos = times(address.resolve(path));
          System.out.printf(
              Locale.ROOT,
              "monitoring: %-70s p50 %3d ms, p99 %3d ms%n",
              plenty.named(path),
              millis(nanos, 0.5),
              millis(nanos, 0.99));
          if (millis(nanos, 0.99) > PROMISE.toMillis()) {
            slow.add(plenty.named(path));
          }
        }

        assertThat(plenty.sequentialScans(LARGE)).isEqualTo(scansBefore);
        plenty.plans().forEach(System.out::println);
        assertThat(slow).as("slower than %s", PROMISE).isEmpty();
      }
    }
  }

  private static List<String> paths(Plenty plenty) {
    String connection = plenty.connection();
    String sync = plenty.sync();
    return List.of(
        "/monitoring",
        "/monitoring/hourly",
        "/monitoring/alerts",
        "/monitoring/performance",
        "/monitoring/statistics",
        "/connections",
        "/connections/" + connection + "/health",
        "/connections/" + connection + "/summary",
        "/connections/" + connection + "/report",
        "/syncs",
        "/syncs?connectionId=" + connection,
        "/syncs/" + sync,
        "/syncs/" + sync + "/messages",
        "/syncs/" + sync + "/errors",
        "/syncs/" + sync + "/reconciliation",
        "/webinars",
        "/webinars?status=ended&sort=-start_time",
        "/webinars?sort=topic",
        "/webinars?sort=-topic&status=ended",
        "/webinars?sort=-total_registrants",
        "/webinars?sort=total_attendees",
        "/webinars?connectionId=" + connection + "&status=ended",
        "/webinars?connectionId=" + connection + "&sort=topic",
        "/webinars?connectionId=" + connection + "&q=webinar%2077",
        "/retry-policies",
        "/maintenance/stale-syncs");
  }

  private static long[] times(URI address) {
    for (int warm = 0; warm < ROUNDS / 2; warm++) {
      time(address);
    }
    return LongStream.range(0, ROUNDS).map(round -> time(address)).sorted().toArray();
  }

  private static long time(URI address) {
    long begun = System.nanoTime();
    try {
      HttpResponse<String> answer =
          HTTP.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
      assertThat(answer.statusCode()).as(address.toString()).isEqualTo(200);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    return System.nanoTime() - begun;
  }

  private static long millis(long[] sorted, double share) {
    return Duration.ofNanos(sorted[(int) Math.ceil(share * sorted.length) - 1]).toMillis();
  }

  private static Map<String, String> settings(EmbeddedDatabase database) {
    Map<String, String> settings = ServiceSettings.database(database);
    settings.put("WEBINAR_SYNC_AUTH_MODE", "none");
    settings.putAll(ServiceSettings.environment(ServiceSettings.ENCRYPTION));
    return settings;
  }
}
