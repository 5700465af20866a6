package io.webinarsync.zoom;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/**
 * Counts what goes to and fro. In Prometheus:
 *
 * <ul>
 *   <li>{@code webinar_sync_zoom_calls_total{endpoint,label,outcome}}: requests sent that have
 *       ended; the outcome is {@code success}, {@code nothing_there}, or the type of the error
 *   <li>{@code webinar_sync_zoom_rate_limit_hits_total{label,limit}}: answers that said there were
 *       too many; the limit is {@code per_second}, {@code daily} or {@code unnamed}
 *   <li>{@code webinar_sync_zoom_pacer_wait_seconds_count}, {@code _sum} and {@code _max} with
 *       {@code {label}}: time that calls waited for their turn
 * </ul>
 */
@Singleton
class ZoomMetrics {

  private final MeterRegistry registry;

  ZoomMetrics(MeterRegistry registry) {
    this.registry = registry;
  }

  /** The turn, with the time that it took to come. */
  Uni<Void> waited(RateLabel label, Uni<Void> turn) {
    return Uni.createFrom()
        .item(() -> Timer.start(registry))
        .onItem()
        .transformToUni(sample -> turn.invoke(() -> sample.stop(wait(label))));
  }

  /** A request has ended. */
  void ended(Call call, @Nullable Throwable failure) {
    registry
        .counter(
            "webinar.sync.zoom.calls",
            "endpoint",
            call.endpoint(),
            "label",
            call.label().value(),
            "outcome",
            outcome(failure))
        .increment();
    limit(failure, call.label());
  }

  private Timer wait(RateLabel label) {
    return registry.timer("webinar.sync.zoom.pacer.wait", "label", label.value());
  }

  private void limit(@Nullable Throwable failure, RateLabel label) {
    if (failure instanceof ZoomException zoom && zoom.error().type() == ErrorType.RATE_LIMIT) {
      registry
          .counter(
              "webinar.sync.zoom.rate.limit.hits",
              "label",
              label.value(),
              "limit",
              limit(zoom.error()))
          .increment();
    }
  }

  private static String limit(ZoomError error) {
    if (error instanceof RateLimited limited) {
      return limited.perSecond() ? "per_second" : "unnamed";
    }
    return "daily";
  }

  private static String outcome(@Nullable Throwable failure) {
    if (failure == null) {
      return "success";
    }
    return failure instanceof ZoomException zoom ? outcome(zoom.error()) : "failure";
  }

  private static String outcome(ZoomError error) {
    return error.consequence() == Consequence.NOTHING_THERE
        ? "nothing_there"
        : error.type().value();
  }
}
