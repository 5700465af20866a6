package io.webinarsync.sync;

import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Duration;
import java.util.Map;

/**
 * Where a run's time and calls went, as rows of {@code sync_performance_metrics}: the time of each
 * phase, the time in which a rate limit kept at least one call waiting and the rest, and the calls,
 * all of them and for each webinar that was read.
 */
record RunFigures(RunContext run) {

  private static final String INSERT =
      """
      insert into sync_performance_metrics (sync_id, metric_type, metric_value, metric_unit, phase, details)
      select $1, metric_type, metric_value, metric_unit, phase, coalesce(details, '{}')
        from jsonb_to_recordset($2::text::jsonb)
          as figure (metric_type text, metric_value numeric, metric_unit text, phase text, details jsonb)
       union all
      select id, 'calls_per_webinar', round($3::numeric / processed_items, 2), 'calls', null, '{}'
        from zoom_sync_logs
       where id = $1
         and processed_items > 0
      """;

  /** Writes them all. */
  Uni<Void> writtenIn(SqlConnection transaction) {
    Map<Phase, Duration> phases = run.course().phases();
    JsonArray figures = new JsonArray();
    phases.forEach(
        (phase, time) -> figures.add(time("phase_duration", time).put("phase", phase.value())));
    Duration all = phases.values().stream().reduce(Duration.ZERO, Duration::plus);
    Duration heldBack = run.journal().heldBack();
    figures.add(time("waiting_for_limit", heldBack)).add(time("working", all.minus(heldBack)));
    CallCounts calls = run.journal().allCalls();
    figures.add(figure("api_calls", calls.total(), "calls").put("details", calls.toJson()));
    return transaction
        .preparedQuery(INSERT)
        .execute(Tuple.of(run.claim().syncId(), figures.encode(), calls.total()))
        .replaceWithVoid();
  }

  private static JsonObject time(String type, Duration time) {
    return figure(type, time.toMillis() / 1000.0, "seconds");
  }

  private static JsonObject figure(String type, Number value, String unit) {
    return new JsonObject()
        .put("metric_type", type)
        .put("metric_value", value)
        .put("metric_unit", unit);
  }
}
