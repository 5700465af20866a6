package io.webinarsync.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class FaultFrequencyTest {

  @Test
  void unless_told_otherwise_a_fault_falls_on_every_call() {
    assertThat(struck(FaultFrequency.ALWAYS, 4)).containsExactly(1L, 2L, 3L, 4L);
  }

  @Test
  void it_can_fall_on_the_first_calls_only() {
    assertThat(struck(new FaultFrequency(2, 1, 1), 5)).containsExactly(1L, 2L);
  }

  @Test
  void it_can_fall_on_every_third_call_only() {
    assertThat(struck(new FaultFrequency(0, 3, 1), 10)).containsExactly(3L, 6L, 9L);
  }

  @Test
  void it_can_fall_on_a_share_of_the_calls_the_same_ones_for_the_same_seed() {
    List<Long> struck = struck(new FaultFrequency(0, 1, 0.1), 10_000);

    assertThat(struck).hasSizeBetween(900, 1_100);
    assertThat(struck(new FaultFrequency(0, 1, 0.1), 10_000)).isEqualTo(struck);
  }

  @Test
  void frequencies_that_make_no_sense_are_refused() {
    assertThatThrownBy(() -> new FaultFrequency(0, 0, 1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new FaultFrequency(0, 1, 1.5))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static List<Long> struck(FaultFrequency frequency, long calls) {
    SplittableRandom chance = new SplittableRandom(1);
    return LongStream.rangeClosed(1, calls)
        .filter(call -> frequency.strikes(call, chance))
        .boxed()
        .toList();
  }
}
