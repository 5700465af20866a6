package io.webinarsync.zoom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.mutiny.Uni;
import io.webinarsync.HandClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DailyQuotasTest {

  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

  private final List<String> reserved = new ArrayList<>();
  private final HandClock clock = new HandClock(NOON);
  private int granted = DailyQuotas.RESERVED_AT_ONCE;

  private final DailyQuotas quotas =
      new DailyQuotas(
          (account, wanted, limit) -> {
            reserved.add(account + " " + wanted + " of " + limit);
            return Uni.createFrom().item(granted);
          },
          ZoomConfigs.with(Map.of("limits.pro.heavy-daily", "1000")),
          clock);

  @Test
  void heavy_calls_are_reserved_some_at_a_time() {
    take(RateLabel.HEAVY, 20);
    assertThat(reserved).containsExactly("account 20 of 500");

    take(RateLabel.RESOURCE_INTENSIVE, 1);
    assertThat(reserved).hasSize(2);
  }

  @Test
  void other_calls_are_not_counted() {
    take(RateLabel.LIGHT, 50);
    take(RateLabel.MEDIUM, 50);

    assertThat(reserved).isEmpty();
  }

  @Test
  void a_day_that_is_used_up_ends_at_midnight() {
    granted = 0;

    assertThatThrownBy(() -> take(RateLabel.HEAVY, 1))
        .isInstanceOfSatisfying(
            ZoomException.class,
            failure ->
                assertThat(failure.error())
                    .isEqualTo(new DailyLimitReached(Instant.parse("2026-11-23T00:00:00Z"))));
  }

  @Test
  void what_was_reserved_yesterday_is_of_no_use_today() {
    take(RateLabel.HEAVY, 1);
    clock.advance(Duration.ofHours(12));

    take(RateLabel.HEAVY, 1);

    assertThat(reserved).hasSize(2);
  }

  private void take(RateLabel label, int times) {
    ZoomAccess access = new ZoomAccess(UUID.randomUUID(), "account", Plan.PRO, 0.5);
    for (int i = 0; i < times; i++) {
      quotas.take(access, label).await().indefinitely();
    }
  }
}
