package io.webinarsync.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TriggerLimitTest {

  private final SteppedClock clock = new SteppedClock();
  private final TriggerLimit limit = new TriggerLimit(3, clock);

  @Test
  void lets_as_many_through_at_once_as_a_minute_allows() {
    assertThat(limit.tryAcquire("ann")).isEmpty();
    assertThat(limit.tryAcquire("ann")).isEmpty();
    assertThat(limit.tryAcquire("ann")).isEmpty();
    assertThat(limit.tryAcquire("ann")).contains(Duration.ofSeconds(20));
  }

  @Test
  void says_how_long_to_wait_and_keeps_its_word() {
    exhaust("ann");
    clock.step(Duration.ofSeconds(5));
    assertThat(limit.tryAcquire("ann")).contains(Duration.ofSeconds(15));

    clock.step(Duration.ofSeconds(15));

    assertThat(limit.tryAcquire("ann")).isEmpty();
    assertThat(limit.tryAcquire("ann")).contains(Duration.ofSeconds(20));
  }

  @Test
  void a_refused_request_costs_nothing() {
    exhaust("ann");

    IntStream.range(0, 100).forEach(again -> limit.tryAcquire("ann"));

    assertThat(limit.tryAcquire("ann")).contains(Duration.ofSeconds(20));
  }

  @Test
  void one_caller_does_not_use_up_what_another_may_ask() {
    exhaust("ann");

    assertThat(limit.tryAcquire("bob")).isEmpty();
  }

  @Test
  void a_quiet_minute_gives_all_back_and_no_more() {
    exhaust("ann");
    clock.step(Duration.ofHours(5));

    exhaust("ann");

    assertThat(limit.tryAcquire("ann")).contains(Duration.ofSeconds(20));
  }

  @Test
  void forgets_callers_who_have_been_quiet_for_a_minute() {
    IntStream.range(0, 100).forEach(caller -> limit.tryAcquire("caller " + caller));
    assertThat(limit.callers()).isEqualTo(100);

    clock.step(Duration.ofMinutes(1));
    IntStream.range(0, 200).forEach(again -> limit.tryAcquire("newcomer " + again));

    assertThat(limit.callers()).isEqualTo(200);
  }

  @Test
  void counts_no_more_callers_than_it_may_hold() {
    IntStream.range(0, TriggerLimit.MAX_CALLERS + 500)
        .forEach(caller -> limit.tryAcquire("caller " + caller));

    assertThat(limit.callers()).isEqualTo(TriggerLimit.MAX_CALLERS);
  }

  private void exhaust(String subject) {
    IntStream.range(0, 3).forEach(n -> assertThat(limit.tryAcquire(subject)).isEmpty());
  }

  private static final class SteppedClock extends Clock {

    private Instant now = Instant.parse("2026-01-01T00:00:00Z");

    void step(Duration forward) {
      now = now.plus(forward);
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
