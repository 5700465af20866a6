package io.webinarsync.zoom;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AllowanceTest {

  private final RateLimits limits = ZoomConfigs.with(Map.of()).limits();

  @Test
  void is_the_share_of_the_plans_limits() {
    assertThat(Allowance.of(Plan.PRO, 0.8, limits)).isEqualTo(new Allowance(24, 16, 8, 8, 24_000));
    assertThat(Allowance.of(Plan.FREE, 0.5, limits)).isEqualTo(new Allowance(2, 1, 0.5, 5, 500));
  }

  @Test
  void follows_the_configuration() {
    RateLimits configured =
        ZoomConfigs.with(Map.of("limits.pro.light", "7", "limits.pro.heavy-daily", "11")).limits();

    Allowance allowance = Allowance.of(Plan.PRO, 1, configured);

    assertThat(allowance.light()).isEqualTo(7);
    assertThat(allowance.heavyDaily()).isEqualTo(11);
  }

  @ParameterizedTest
  @EnumSource(RateLabel.class)
  void is_what_calls_are_paced_by(RateLabel label) {
    ZoomAccess access = new ZoomAccess(UUID.randomUUID(), "account", Plan.PRO, 0.3);

    assertThat(access.allowance(limits).perSecond(label))
        .isEqualTo(access.perSecond(label, limits))
        .isPositive();
  }
}
