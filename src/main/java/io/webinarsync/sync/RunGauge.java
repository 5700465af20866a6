package io.webinarsync.sync;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jspecify.annotations.Nullable;

/**
 * Shows in {@code /q/metrics} as {@code webinar_sync_replica_syncs} how many syncs run on this
 * replica.
 */
@ApplicationScoped
class RunGauge {

  private final RunningSyncs running;
  private final MeterRegistry registry;
  private @Nullable Gauge syncs;

  RunGauge(RunningSyncs running, MeterRegistry registry) {
    this.running = running;
    this.registry = registry;
  }

  void begin(@Observes StartupEvent started) {
    syncs =
        Gauge.builder("webinar.sync.replica.syncs", running, here -> here.all().size())
            .strongReference(true)
            .register(registry);
  }

  @PreDestroy
  void end() {
    if (syncs != null) {
      registry.remove(syncs);
    }
  }
}
