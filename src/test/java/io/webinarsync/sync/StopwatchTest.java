package io.webinarsync.sync;

import static org.assertj.core.api.Assertions.assertThat;

import io.webinarsync.HandClock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class StopwatchTest {

  private final HandClock clock = new HandClock(Instant.EPOCH);
  private final Stopwatch watch = new Stopwatch(clock);

  @Test
  void time_in_which_two_are_at_it_counts_once() {
    watch.begin();
    clock.advance(Duration.ofSeconds(2));
    watch.begin();
    clock.advance(Duration.ofSeconds(3));
    watch.end();
    clock.advance(Duration.ofSeconds(4));
    watch.end();
    clock.advance(Duration.ofSeconds(50));

    assertThat(watch.total()).isEqualTo(Duration.ofSeconds(9));
  }

  @Test
  void what_goes_on_counts_so_far() {
    watch.begin();
    clock.advance(Duration.ofSeconds(2));

    assertThat(watch.total()).isEqualTo(Duration.ofSeconds(2));
  }
}
