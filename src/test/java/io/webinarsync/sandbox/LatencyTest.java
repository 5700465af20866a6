package io.webinarsync.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LatencyTest {

  @Test
  void an_answer_takes_at_least_the_fixed_time_and_at_most_the_jitter_more() {
    Latency latency = new Latency(Duration.ofMillis(50), Duration.ofMillis(10));

    assertThat(Stream.generate(latency::next).limit(1_000))
        .allSatisfy(
            time -> assertThat(time).isBetween(Duration.ofMillis(50), Duration.ofMillis(60)))
        .anySatisfy(time -> assertThat(time).isGreaterThan(Duration.ofMillis(55)));
  }

  @Test
  void without_latency_it_takes_no_time() {
    assertThat(Latency.NONE.next()).isZero();
  }
}
