package io.webinarsync.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GrainTest {

  @ParameterizedTest
  @CsvSource({
    "2026-01-01, 2026-01-01, DAY",
    "2026-01-01, 2026-03-03, DAY",
    "2026-01-01, 2026-03-04, WEEK",
    "2026-01-01, 2027-01-01, WEEK",
    "2026-01-01, 2027-01-02, MONTH"
  })
  void the_longer_the_period_the_coarser_it_is_shown(String from, String to, Grain grain) {
    assertThat(Grain.of(Period.of(from, to, Instant.EPOCH))).isEqualTo(grain);
  }

  @Test
  void days_without_syncs_are_not_left_out() {
    Period period = Period.of("2026-02-27", "2026-03-02", Instant.EPOCH);
    OutcomeCount counted = new OutcomeCount(LocalDate.parse("2026-03-01"), 1, 2, 3, 4, 5);

    assertThat(Grain.DAY.whole(period, List.of(counted)))
        .containsExactly(
            OutcomeCount.none(LocalDate.parse("2026-02-27")),
            OutcomeCount.none(LocalDate.parse("2026-02-28")),
            counted,
            OutcomeCount.none(LocalDate.parse("2026-03-02")));
  }

  @Test
  void weeks_begin_on_monday_and_months_on_the_first() {
    Period period = Period.of("2026-02-27", "2026-03-10", Instant.EPOCH);

    assertThat(Grain.WEEK.whole(period, List.of()))
        .extracting(count -> count.day().toString())
        .containsExactly("2026-02-23", "2026-03-02", "2026-03-09");
    assertThat(Grain.MONTH.whole(period, List.of()))
        .extracting(count -> count.day().toString())
        .containsExactly("2026-02-01", "2026-03-01");
  }
}
