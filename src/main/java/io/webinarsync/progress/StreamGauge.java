package io.webinarsync.progress;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jspecify.annotations.Nullable;

/**
 * Shows in {@code /q/metrics} as {@code webinar_sync_replica_streams} how many event streams are
 * open on this replica.
 */
@ApplicationScoped
class StreamGauge {

  private final EventHub hub;
  private final MeterRegistry registry;
  private @Nullable Gauge streams;

  StreamGauge(EventHub hub, MeterRegistry registry) {
    this.hub = hub;
    this.registry = registry;
  }

  void begin(@Observes StartupEvent started) {
    streams =
        Gauge.builder("webinar.sync.replica.streams", hub, EventHub::streamCount)
            .strongReference(true)
            .register(registry);
  }

  @PreDestroy
  void end() {
    if (streams != null) {
      registry.remove(streams);
    }
  }
}
