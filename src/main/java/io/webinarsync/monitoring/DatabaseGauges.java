package io.webinarsync.monitoring;

import static java.util.stream.Collectors.groupingBy;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import io.vertx.mutiny.sqlclient.Pool;
import io.webinarsync.platform.Rows;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Shows in {@code /q/metrics} what only the database knows, the same on every replica:
 *
 * <ul>
 *   <li>{@code webinar_sync_connections_alerting{condition}}: active connections for which an alert
 *       condition holds
 *   <li>{@code webinar_sync_syncs_active{status}}: syncs that wait ({@code started}) or run
 *   <li>{@code webinar_sync_syncs_last_day{status}}: syncs that ended within 24 hours
 *   <li>{@code webinar_sync_figures_age_seconds}: since when these have not been read anew
 * </ul>
 */
@ApplicationScoped
class DatabaseGauges {

  private static final Logger LOG = Logger.getLogger(DatabaseGauges.class);

  private static final String FIGURES =
      """
      select 'webinar.sync.connections.alerting' as metric, 'condition' as tag, condition.name as tagged,
             condition.connections as value
        from (select count(*) filter (where high_failure_rate) as failing,
                     count(*) filter (where stale_data) as stale,
                     count(*) filter (where long_running_sync) as long_running,
                     count(*) filter (where high_error_count) as erroneous
                from sync_alert_conditions) alert
       cross join lateral (values ('high_failure_rate', alert.failing),
                                  ('stale_data', alert.stale),
                                  ('long_running_sync', alert.long_running),
                                  ('high_error_count', alert.erroneous)) as condition (name, connections)
       union all
      select 'webinar.sync.syncs.active', 'status', kind.status, count(log.id)
        from (values ('started'), ('running')) as kind (status)
        left join (select id, status
                     from zoom_sync_logs
                    where status in ('started', 'running')) log
          on log.status = kind.status
       group by kind.status
       union all
      select 'webinar.sync.syncs.last.day', 'status', kind.status, count(log.id)
        from (values ('completed'), ('failed'), ('cancelled')) as kind (status)
        left join zoom_sync_logs log
          on log.status = kind.status
         and log.ended_at >= now() - interval '24 hours'
       group by kind.status
      """;

  private final Pool pool;
  private final Clock clock;
  private final Duration interval;
  private final MeterRegistry registry;
  private final Map<String, MultiGauge> gauges = new ConcurrentHashMap<>();
  private volatile Instant lastRead;
  private @Nullable Gauge age;
  private @Nullable Cancellable ticking;

  DatabaseGauges(Pool pool, Clock clock, MonitoringConfig config, MeterRegistry registry) {
    this.pool = pool;
    this.clock = clock;
    this.interval = config.readEvery();
    this.registry = registry;
    this.lastRead = clock.instant();
  }

  void begin(@Observes StartupEvent started) {
    age =
        Gauge.builder("webinar.sync.figures.age", this::age).baseUnit("seconds").register(registry);
    ticking =
        Multi.createFrom()
            .ticks()
            .every(interval)
            .onOverflow()
            .drop()
            .onItem()
            .transformToUniAndConcatenate(tick -> read())
            .subscribe()
            .with(done -> {}, failure -> LOG.error("Figures are read no more", failure));
  }

  @PreDestroy
  void end() {
    if (ticking != null) {
      ticking.cancel();
    }
    if (age != null) {
      registry.remove(age);
    }
  }

  /** Reads all figures; a database that is away is asked again the next time. */
  Uni<Void> read() {
    return pool.query(FIGURES)
        .execute()
        .map(rows -> Rows.mapped(rows, Figure::from))
        .invoke(this::show)
        .replaceWithVoid()
        .onFailure()
        .invoke(failure -> LOG.debugf("Figures could not be read: %s", failure.getMessage()))
        .onFailure()
        .recoverWithNull();
  }

  private void show(List<Figure> figures) {
    figures.stream().collect(groupingBy(Figure::metric)).forEach(this::show);
    lastRead = clock.instant();
  }

  private void show(String metric, List<Figure> figures) {
    gauges
        .computeIfAbsent(metric, name -> MultiGauge.builder(name).register(registry))
        .register(figures.stream().<MultiGauge.Row<?>>map(Figure::asRow).toList(), true);
  }

  private double age() {
    return Duration.between(lastRead, clock.instant()).toSeconds();
  }
}
