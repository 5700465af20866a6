package io.webinarsync.sync;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.StartupEvent;
import java.time.Clock;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RunGaugeTest {

  private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
  private final RunningSyncs running = new RunningSyncs(Clock.systemUTC());

  @Test
  void shows_the_syncs_that_run_here_until_they_are_closed() {
    UUID sync = UUID.randomUUID();
    new RunGauge(running, registry).begin(new StartupEvent());

    running.opened(sync);
    running.opened(UUID.randomUUID());
    assertThat(shown()).isEqualTo(2);

    running.closed(sync);
    assertThat(shown()).isEqualTo(1);
  }

  private double shown() {
    return registry.get("webinar.sync.replica.syncs").gauge().value();
  }
}
