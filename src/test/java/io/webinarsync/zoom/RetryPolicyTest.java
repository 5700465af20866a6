package io.webinarsync.zoom;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryPolicyTest {

  private static final double MIDDLE = 0.5;

  private final RetryPolicy server = Retries.seeded().of(ErrorType.SERVER_ERROR);

  @ParameterizedTest
  @CsvSource({"1, 5000", "2, 10000", "3, 20000", "4, 40000", "5, 60000", "60, 60000"})
  void the_delay_doubles_up_to_the_longest(int timesMet, long millis) {
    assertThat(server.delay(timesMet, MIDDLE)).isEqualTo(ofMillis(millis));
  }

  @Test
  void the_delay_is_spread_by_a_quarter_to_either_side() {
    assertThat(server.delay(1, 0)).isEqualTo(ofMillis(3_750));
    assertThat(server.delay(1, 1)).isEqualTo(ofMillis(6_250));
  }

  @Test
  void the_spread_does_not_exceed_the_longest_delay() {
    assertThat(server.delay(5, 1)).isEqualTo(ofSeconds(60));
    assertThat(server.delay(5, 0)).isEqualTo(ofSeconds(60));
    assertThat(server.delay(4, 1)).isEqualTo(ofSeconds(50));
  }

  @Test
  void a_multiplier_need_not_be_whole() {
    RetryPolicy policy =
        new RetryPolicy(ErrorType.DEFAULT, 9, ofSeconds(2), ofSeconds(60), 1.5, true);

    assertThat(policy.delay(3, MIDDLE)).isEqualTo(ofMillis(4_500));
  }

  @Test
  void retries_are_allowed_up_to_the_most_and_only_where_enabled() {
    RetryPolicy off = new RetryPolicy(ErrorType.DEFAULT, 3, ofSeconds(1), ofSeconds(9), 2, false);

    assertThat(server.allows(3)).isTrue();
    assertThat(server.allows(4)).isFalse();
    assertThat(off.allows(1)).isFalse();
  }

  @Test
  void a_limit_per_second_is_waited_for_by_the_second() {
    RetryPolicy policy = governing(new RateLimited(true, Optional.empty()));

    assertThat(policy.delay(1, MIDDLE)).isEqualTo(ofSeconds(1));
    assertThat(policy.delay(2, MIDDLE)).isEqualTo(ofSeconds(2));
    assertThat(policy.delay(3, 0)).isEqualTo(ofSeconds(3));
    assertThat(policy.maxRetries()).isEqualTo(5);
  }

  @Test
  void a_limit_that_says_nothing_is_waited_for_as_the_table_says() {
    RetryPolicy policy = governing(new RateLimited(false, Optional.empty()));

    assertThat(policy.delay(1, MIDDLE)).isEqualTo(ofSeconds(60));
  }

  @Test
  void a_type_without_a_policy_has_the_default_one() {
    RetryPolicy fallback =
        new RetryPolicy(ErrorType.DEFAULT, 1, Duration.ZERO, Duration.ZERO, 1, true);

    RetryPolicies policies = new RetryPolicies(Map.of(ErrorType.DEFAULT, fallback));

    assertThat(policies.of(ErrorType.TIMEOUT)).isEqualTo(fallback);
  }

  @Test
  void there_is_always_a_default() {
    assertThatIllegalArgumentException().isThrownBy(() -> new RetryPolicies(Map.of()));
  }

  @ParameterizedTest
  @CsvSource({"-1, 1, 1, 1", "1, -1, 1, 1", "1, 1, -1, 1", "1, 1, 1, 0.5"})
  void what_cannot_be_a_policy_is_refused(int retries, long first, long longest, double growth) {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new RetryPolicy(
                    ErrorType.TIMEOUT, retries, ofMillis(first), ofMillis(longest), growth, true));
  }

  private static RetryPolicy governing(ZoomError error) {
    return error.governedBy(Retries.seeded());
  }
}
