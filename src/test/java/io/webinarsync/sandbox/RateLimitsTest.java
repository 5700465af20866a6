package io.webinarsync.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.webinarsync.HandClock;
import java.time.Duration;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RateLimitsTest {

  private final HandClock clock = new HandClock(Accounts.ANCHOR);
  private final RateLimits pro = new RateLimits(Limits.PRO, clock);

  @Test
  void a_second_allows_as_many_calls_as_the_plan_says_and_no_more() {
    assertThat(allowed(pro, RateLabel.LIGHT, 100)).isEqualTo(30);
    assertThat(allowed(pro, RateLabel.MEDIUM, 100)).isEqualTo(20);
    assertThat(allowed(pro, RateLabel.HEAVY, 100)).isEqualTo(10);
  }

  @Test
  void the_bucket_fills_all_the_time_and_not_by_the_second() {
    allowed(pro, RateLabel.LIGHT, 30);

    clock.advance(Duration.ofMillis(100));

    assertThat(allowed(pro, RateLabel.LIGHT, 30)).isEqualTo(3);
  }

  @Test
  void the_bucket_holds_one_second_at_the_most() {
    clock.advance(Duration.ofHours(1));

    assertThat(allowed(pro, RateLabel.LIGHT, 100)).isEqualTo(30);
  }

  @Test
  void resource_intensive_calls_are_limited_by_the_minute() {
    allowed(pro, RateLabel.RESOURCE_INTENSIVE, 10);

    clock.advance(Duration.ofSeconds(6));

    assertThat(allowed(pro, RateLabel.RESOURCE_INTENSIVE, 10)).isEqualTo(1);
  }

  @Test
  void a_call_too_many_is_refused_in_zooms_words() {
    allowed(pro, RateLabel.MEDIUM, 20);

    Answer answer = refusal(pro, RateLabel.MEDIUM);

    assertThat(answer.status()).isEqualTo(429);
    assertThat(answer.body().toString())
        .isEqualTo(
            "{\"code\":429,\"message\":\"You have reached the maximum per-second rate limit for"
                + " this API. Try again later.\"}");
    assertThat(answer.headers())
        .containsEntry("X-RateLimit-Category", "Medium")
        .containsEntry("X-RateLimit-Type", "QPS")
        .containsEntry("X-RateLimit-Limit", "20")
        .containsEntry("X-RateLimit-Remaining", "0")
        .doesNotContainKey("Retry-After");
  }

  @Test
  void an_allowed_call_is_told_how_many_are_left() {
    assertThat(pro.take(RateLabel.LIGHT)).containsEntry("X-RateLimit-Remaining", "29");
  }

  @Test
  void a_day_that_is_used_up_ends_at_midnight_utc() {
    RateLimits small = new RateLimits(new Limits(Map.of(), Map.of(RateLabel.LIGHT, 5L)), clock);
    allowed(small, RateLabel.LIGHT, 5);

    Answer answer = refusal(small, RateLabel.LIGHT);
    clock.advance(Duration.ofHours(15));

    assertThat(answer.headers())
        .containsEntry("Retry-After", "2026-03-12T00:00:00Z")
        .containsEntry("X-RateLimit-Type", "Daily-limit")
        .containsEntry("X-RateLimit-Remaining", "0");
    assertThat(answer.body().toString()).contains("maximum daily rate limit");
    assertThat(allowed(small, RateLabel.LIGHT, 10)).isEqualTo(5);
  }

  @Test
  void heavy_and_resource_intensive_calls_share_the_day() {
    RateLimits small = new RateLimits(new Limits(Map.of(), Map.of(RateLabel.HEAVY, 5L)), clock);

    assertThat(allowed(small, RateLabel.HEAVY, 3)).isEqualTo(3);
    assertThat(allowed(small, RateLabel.RESOURCE_INTENSIVE, 3)).isEqualTo(2);
  }

  @Test
  void limits_can_be_none_or_a_multiple_of_a_plans() {
    assertThat(allowed(new RateLimits(Limits.of("none"), clock), RateLabel.LIGHT, 1000))
        .isEqualTo(1000);
    assertThat(allowed(new RateLimits(Limits.of("pro*10"), clock), RateLabel.LIGHT, 1000))
        .isEqualTo(300);
    assertThat(Limits.of("free")).isEqualTo(Limits.FREE);
    assertThat(Limits.of("business_plus")).isEqualTo(Limits.BUSINESS_PLUS);
  }

  private static long allowed(RateLimits limits, RateLabel label, int calls) {
    return IntStream.range(0, calls).filter(call -> isAllowed(limits, label)).count();
  }

  private static boolean isAllowed(RateLimits limits, RateLabel label) {
    try {
      limits.take(label);
      return true;
    } catch (Refused refused) {
      return false;
    }
  }

  private static Answer refusal(RateLimits limits, RateLabel label) {
    return catchThrowableOfType(Refused.class, () -> limits.take(label)).answer();
  }
}
