package io.webinarsync.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class PeakRateTest {

  private static final long MILLIS = 1_000_000;

  private final PeakRate peak = new PeakRate();

  @Test
  void the_peak_is_the_most_within_any_second_wherever_it_begins() {
    LongStream.of(0, 600, 700, 1_500, 1_599, 3_000).map(at -> at * MILLIS).forEach(peak::add);

    assertThat(peak.most()).isEqualTo(4);
  }

  @Test
  void events_a_whole_second_apart_are_not_in_the_same_second() {
    LongStream.of(0, 1_000, 2_000).map(at -> at * MILLIS).forEach(peak::add);

    assertThat(peak.most()).isEqualTo(1);
  }

  @Test
  void it_begins_anew_on_demand() {
    LongStream.of(0, 1, 2).forEach(peak::add);

    peak.reset();

    assertThat(peak.most()).isZero();
  }
}
