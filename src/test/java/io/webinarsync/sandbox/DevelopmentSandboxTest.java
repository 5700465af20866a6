package io.webinarsync.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import org.junit.jupiter.api.Test;

class DevelopmentSandboxTest {

  @Test
  void the_service_is_told_to_call_as_fast_as_the_sandbox_allows() {
    assertThat(DevelopmentSandbox.properties(Limits.PRO.times(10)))
        .containsOnly(
            entry("webinar-sync.zoom.limits.pro.light", "300"),
            entry("webinar-sync.zoom.limits.pro.medium", "200"),
            entry("webinar-sync.zoom.limits.pro.heavy", "100"),
            entry("webinar-sync.zoom.limits.pro.heavy-daily", "300000"),
            entry("webinar-sync.zoom.limits.pro.resource-intensive", "100"));
  }

  @Test
  void a_sandbox_without_limits_leaves_the_service_at_zooms_own() {
    assertThat(DevelopmentSandbox.properties(Limits.NONE)).isEmpty();
  }
}
