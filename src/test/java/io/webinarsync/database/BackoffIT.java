package io.webinarsync.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The wait before a retry. */
class BackoffIT {

  @RegisterExtension final Database database = Database.rolledBack();

  @ParameterizedTest
  @CsvSource({
    "0,  1000,  60000,  2,   750,   1250",
    "1,  1000,  60000,  2,   1500,  2500",
    "3,  1000,  60000,  2,   6000,  10000",
    "0,  60000, 300000, 2,   45000, 75000",
    "2,  1000,  60000,  1.5, 1687,  2813",
    "0,  1000,  60000,  1,   750,   1250",
    "-4, 1000,  60000,  2,   750,   1250",
    "0,  1000,  60000,  0.1, 750,   1250"
  })
  void a_wait_grows_and_is_spread_by_a_quarter(
      int retries, int initial, int most, double multiplier, int least, int greatest) {
    Map<String, Object> waits = waits(retries, initial, most, multiplier);

    assertThat((int) waits.get("least")).isBetween(least, greatest);
    assertThat((int) waits.get("greatest")).isBetween(least, greatest);
    assertThat((long) waits.get("kinds")).isGreaterThan(10);
  }

  @ParameterizedTest
  @CsvSource({
    "7, 1000, 60000, 2, 60000",
    "1000000, 1, 2147483647, 1000, 2147483647",
    "0, 60000, 1000, 2, 1000",
    "5, 0, 60000, 2, 0",
    "5, -1, 60000, 2, 0",
    "5, 1000, 0, 2, 0"
  })
  void a_wait_stays_within_its_bounds_whatever_the_spread(
      int retries, int initial, int most, double multiplier, int expected) {
    assertThat(waits(retries, initial, most, multiplier))
        .containsEntry("least", expected)
        .containsEntry("greatest", expected);
  }

  @Test
  void a_wait_that_is_about_as_long_as_the_longest_is_cut_after_the_spread() {
    Map<String, Object> waits = waits(0, 1000, 1000, 2);

    assertThat((int) waits.get("least")).isBetween(750, 999);
    assertThat(waits).containsEntry("greatest", 1000);
  }

  @Test
  void names_of_the_parameters_are_as_the_contract_has_them() {
    assertThat(
            database.value(
                """
                select calculate_backoff_delay(retry_count => 0, initial_delay_ms => 0,
                                               max_delay_ms => 0, multiplier => 2)
                """))
        .isEqualTo("0");
  }

  /** The bounds of a thousand waits. */
  private Map<String, Object> waits(int retries, int initial, int most, double multiplier) {
    return database.row(
        """
        select min(wait) as least, max(wait) as greatest, count(distinct wait) as kinds
          from generate_series(1, 1000) as turn
         cross join lateral (select calculate_backoff_delay(?, ?, ?, ?::numeric) + 0 * turn) as one (wait)
        """,
        retries,
        initial,
        most,
        multiplier);
  }
}
