package io.webinarsync.zoom;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryAfterTest {

  private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2                             | PT2S",
        " 120                          | PT2M",
        "Sun, 01 Mar 2026 10:00:07 GMT | PT7S",
        "2026-03-01T10:00:09Z          | PT9S",
        "2026-03-01T12:00:03+02:00     | PT3S",
        "2026-03-01T10:00:01.500Z      | PT1.5S",
      })
  void is_seconds_or_a_date_or_an_instant(String value, Duration delay) {
    assertThat(RetryAfter.delay(value, NOW)).contains(delay);
  }

  @ParameterizedTest
  @ValueSource(strings = {"301", "86400", "999999999999999", "2099-01-01T00:00:00Z"})
  void never_makes_a_call_wait_longer_than_five_minutes(String value) {
    assertThat(RetryAfter.delay(value, NOW)).contains(Duration.ofMinutes(5));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "soon",
        "0",
        "-5",
        "1e3",
        "99999999999999999999",
        "2026-03-01",
        "2026-03-01T10:00:00",
        "Sun, 01 Mar 2026 09:59:59 GMT",
        "1999-12-31T23:59:59Z",
      })
  void says_nothing_where_it_is_nonsense_or_past(String value) {
    assertThat(RetryAfter.delay(value, NOW)).isEmpty();
    assertThat(RetryAfter.moment(value, NOW)).isEmpty();
  }

  @Test
  void names_a_moment_of_this_day() {
    assertThat(RetryAfter.moment("2026-03-02T00:00:00Z", NOW))
        .contains(Instant.parse("2026-03-02T00:00:00Z"));
  }

  @Test
  void names_no_moment_more_than_a_day_ahead() {
    assertThat(RetryAfter.moment("2099-01-01T00:00:00Z", NOW))
        .contains(Instant.parse("2026-03-02T10:00:00Z"));
  }
}
