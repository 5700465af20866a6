package io.webinarsync.images;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import io.webinarsync.packaged.ServiceClient;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Start-up and memory of the JVM image, with its AOT cache and without, side by side in one run.
 */
class MeasuredImageCheck {

  private static final int ROUNDS = 3;
  private static final int USER = 10001;
  private static final int WEBINARS = 10_000;
  private static final long MOST_KILOBYTES = 250L << 10;
  private static final Pattern STARTED = Pattern.compile("started in ([0-9.]+)s");

  @Test
  void the_cache_shortens_the_start() {
    try (Surroundings around = Surroundings.of(1)) {
      double[] plain = new double[ROUNDS];
      double[] cached = new double[ROUNDS];
      IntStream.range(0, ROUNDS)
          .forEach(
              round -> {
                plain[round] = secondsToStart(Image.jvmPlain(), around);
                cached[round] = secondsToStart(Image.jvm(), around);
              });

      double ratio = middle(plain) / middle(cached);
      tell("start: plain %.2f s, cached %.2f s, ratio %.2f", middle(plain), middle(cached), ratio);
      assertThat(ratio).isGreaterThan(1);
    }
  }

  @ParameterizedTest
  @MethodSource("images")
  void ten_thousand_webinars_leave_it_small(Image image) {
    try (Surroundings around = Surroundings.of(WEBINARS);
        Container container = Container.run(image, USER, around.settings()).ready()) {
      ServiceClient client = new ServiceClient(container.address());

      JsonPath sync = client.fullSync(client.connect(around.zoom.credentials()));

      assertThat(sync.getInt("counts.webinars.inserted")).isEqualTo(WEBINARS);
      long resident = container.residentKilobytes();
      tell(
          "memory of %s: resident %d kB, its own %d kB",
          image.name(), resident, container.ownKilobytes());
      assertThat(resident).isLessThanOrEqualTo(MOST_KILOBYTES);
    }
  }

  private static Stream<Image> images() {
    return Stream.of(Image.jvm(), Image.jvmPlain());
  }

  private static double secondsToStart(Image image, Surroundings around) {
    try (Container container = Container.run(image, USER, around.settings()).ready()) {
      Matcher started = STARTED.matcher(container.logs());
      assertThat(started.find()).isTrue();
      return Double.parseDouble(started.group(1));
    }
  }

  private static double middle(double[] seconds) {
    return IntStream.range(0, seconds.length)
        .mapToDouble(round -> seconds[round])
        .sorted()
        .skip(seconds.length / 2)
        .findFirst()
        .orElseThrow();
  }

  private static void tell(String text, Object... figures) {
    System.out.printf(Locale.ROOT, "image " + text + "%n", figures);
  }
}
