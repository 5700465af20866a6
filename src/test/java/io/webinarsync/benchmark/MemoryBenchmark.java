package io.webinarsync.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import io.webinarsync.packaged.PackagedService;
import io.webinarsync.packaged.ServiceClient;
import io.webinarsync.packaged.ServiceSettings;
import io.webinarsync.sandbox.EmbeddedDatabase;
import io.webinarsync.sandbox.People;
import io.webinarsync.sandbox.Sandbox;
import io.webinarsync.sandbox.SandboxSettings;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/**
 * Whether memory grows with the account: the peak resident size of two services, each with the heap
 * that docs/benchmarks.md names, one after a sync of 1,000 webinars and one after 100,000.
 */
class MemoryBenchmark {

  private static final String[] JVM = {"-Xms128m", "-Xmx128m", "-XX:+UseSerialGC"};

  @Test
  void a_hundred_times_the_webinars_take_no_more_memory() {
    long small = peakKilobytes(1_000);
    long large = peakKilobytes(100_000);

    double ratio = (double) large / small;
    System.out.printf(
        Locale.ROOT,
        "memory: peak resident size %d MB after 1,000 webinars, %d MB after 100,000: %.2f times%n",
        small / 1024,
        large / 1024,
        ratio);
    assertThat(ratio).isLessThanOrEqualTo(1.3);
  }

  @Test
  void people_take_no_more_memory_however_they_are_spread() {
    long small = peakWithPeople(1_000, 1);
    long crowd = peakWithPeople(1, 50_000);
    long many = peakWithPeople(50_000, 1);

    System.out.printf(
        Locale.ROOT,
        "memory: peak resident size %d MB after 1,000 webinars of one participant, %d MB after one"
            + " of 50,000 (%.2f times), %d MB after 50,000 of one (%.2f times)%n",
        small / 1024,
        crowd / 1024,
        (double) crowd / small,
        many / 1024,
        (double) many / small);
    assertThat((double) crowd / small).isLessThanOrEqualTo(1.3);
    assertThat((double) many / small).isLessThanOrEqualTo(1.3);
  }

  private static long peakWithPeople(int webinars, int participants) {
    SandboxSettings account =
        SandboxSettings.defaults()
            .withWebinars(webinars)
            .withSeed(seedOfAWebinarThatWasHeld())
            .withPeople(People.exactly(0, participants));
    try (EmbeddedDatabase database = EmbeddedDatabase.temporary();
        Sandbox zoom = Sandbox.start(account);
        PackagedService service = PackagedService.start(settings(database, zoom), JVM)) {
      ServiceClient client = new ServiceClient(service.address());
      String connection = client.connect(zoom.settings().credentials());

      JsonPath sync =
          client.ended(client.start(connection, List.of("webinars", "instances", "participants")));

      assertThat(sync.getString("result")).isEqualTo("complete");
      assertThat(sync.getInt("counts.participants.inserted"))
          .isGreaterThanOrEqualTo(Math.min(webinars, 2) * participants / 2);
      return service.peakResidentKilobytes();
    }
  }

  private static long seedOfAWebinarThatWasHeld() {
    return LongStream.range(1, 100).filter(MemoryBenchmark::isHeld).findFirst().orElseThrow();
  }

  private static boolean isHeld(long seed) {
    SandboxSettings account = SandboxSettings.defaults().withWebinars(1).withSeed(seed);
    try (Sandbox zoom = Sandbox.start(account)) {
      long only = zoom.truth().ids().findFirst().orElseThrow();
      return zoom.truth().instances(only).size() == 1;
    }
  }

  private static long peakKilobytes(int webinars) {
    try (EmbeddedDatabase database = EmbeddedDatabase.temporary();
        Sandbox zoom = Sandbox.start(SandboxSettings.defaults().withWebinars(webinars));
        PackagedService service = PackagedService.start(settings(database, zoom), JVM)) {
      ServiceClient client = new ServiceClient(service.address());

      JsonPath sync = client.fullSync(client.connect(zoom.settings().credentials()));

      assertThat(sync.getInt("counts.webinars.inserted")).isEqualTo(webinars);
      return service.peakResidentKilobytes();
    }
  }

  private static Map<String, String> settings(EmbeddedDatabase database, Sandbox zoom) {
    Map<String, String> settings = ServiceSettings.singleUser(database, zoom);
    settings.put("WEBINAR_SYNC_ZOOM_LIMITS_PRO_LIGHT", "100000");
    settings.put("WEBINAR_SYNC_ZOOM_LIMITS_PRO_MEDIUM", "100000");
    return settings;
  }
}
