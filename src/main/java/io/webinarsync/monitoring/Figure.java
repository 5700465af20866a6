package io.webinarsync.monitoring;

import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.vertx.mutiny.sqlclient.Row;

/**
 * A number for the metrics.
 *
 * @param metric such as {@code webinar.sync.syncs.active}
 * @param tag the name of what tells it from others of the metric, such as {@code status}
 * @param tagged such as {@code running}
 */
record Figure(String metric, String tag, String tagged, long value) {

  static Figure from(Row row) {
    return new Figure(
        row.getString("metric"),
        row.getString("tag"),
        row.getString("tagged"),
        row.getLong("value"));
  }

  MultiGauge.Row<?> asRow() {
    return MultiGauge.Row.of(Tags.of(tag, tagged), value);
  }
}
