package io.webinarsync.sync;

import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Row;
import io.webinarsync.progress.Eta;
import io.webinarsync.sync.SyncView.CountsView;
import io.webinarsync.sync.SyncView.LastErrorView;
import io.webinarsync.sync.SyncView.LinksView;
import io.webinarsync.sync.SyncView.ProgressView;
import io.webinarsync.sync.SyncView.StreamView;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes what the API shows of a row read with {@link SyncLogSql}. */
final class SyncViews {

  private SyncViews() {}

  static SyncView from(Row row) {
    JsonObject metadata = row.getJsonObject("metadata");
    Counters counters = Counters.from(row);
    return new SyncView(
        row.getUUID("id"),
        row.getUUID("connection_id"),
        SyncMode.of(row.getString("sync_type")),
        day(metadata, "from"),
        day(metadata, "to"),
        List.of(row.getArrayOfStrings("streams")),
        SyncStatus.of(row.getString("status")),
        row.getString("result"),
        row.getString("requested_by"),
        Optional.ofNullable(instant(row, "created_at")).orElseThrow(),
        instant(row, "started_at"),
        instant(row, "ended_at"),
        row.getString("ended_by"),
        row.getString("end_reason"),
        false,
        instant(row, "resume_at"),
        row.getUUID("resume_of"),
        progress(row, counters),
        Map.of(SyncStreams.WEBINARS, counts(counters)),
        row.getInteger("api_calls_made"),
        row.getInteger("rate_limit_hits"),
        row.getInteger("retry_count"),
        row.getInteger("error_count"),
        counters.gaps(),
        lastError(row),
        LinksView.of(row.getUUID("id")),
        null);
  }

  private static ProgressView progress(Row row, Counters counters) {
    boolean isRunning = row.getString("status").equals(SyncStatus.RUNNING.value());
    return new ProgressView(
        counters.percentage(),
        row.getString("current_phase"),
        isRunning ? row.getString("current_item") : null,
        isRunning ? eta(row, counters) : null,
        counters.total(),
        counters.kept(),
        counters.failed(),
        counters.skipped(),
        counters.pending(),
        List.of(stream(row, counters)));
  }

  private static @Nullable Long eta(Row row, Counters counters) {
    boolean isAllListed = row.getString("current_phase").equals(Phase.PROCESSING.value());
    Duration worked =
        Duration.between(row.getOffsetDateTime("started_at"), row.getOffsetDateTime("now"));
    return isAllListed ? Eta.seconds(worked, counters.done(), counters.pending()) : null;
  }

  private static StreamView stream(Row row, Counters counters) {
    return new StreamView(
        SyncStreams.WEBINARS,
        SyncStatus.of(row.getString("status")).streamStatus(),
        counters.done(),
        counters.total(),
        instant(row, "started_at"),
        instant(row, "ended_at"));
  }

  private static CountsView counts(Counters counters) {
    return new CountsView(
        counters.inserted(), counters.updated(), counters.unchanged(), counters.deleted());
  }

  private static @Nullable LastErrorView lastError(Row row) {
    Instant at = instant(row, "last_error_at");
    String message = row.getString("last_error_message");
    return at == null || message == null
        ? null
        : new LastErrorView(row.getString("error_type"), row.getString("error_code"), message, at);
  }

  private static @Nullable LocalDate day(JsonObject metadata, String name) {
    String day = metadata.getString(name);
    return day == null ? null : LocalDate.parse(day);
  }

  private static @Nullable Instant instant(Row row, String column) {
    OffsetDateTime at = row.getOffsetDateTime(column);
    return at == null ? null : at.toInstant();
  }
}
