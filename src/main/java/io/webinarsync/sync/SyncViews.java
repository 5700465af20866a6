package io.webinarsync.sync;

import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Row;
import io.webinarsync.platform.Rows;
import io.webinarsync.progress.Eta;
import io.webinarsync.sync.SyncView.CountsView;
import io.webinarsync.sync.SyncView.LastErrorView;
import io.webinarsync.sync.SyncView.LinksView;
import io.webinarsync.sync.SyncView.ProgressView;
import io.webinarsync.sync.SyncView.StreamView;
import io.webinarsync.webinars.RowCounts;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
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
        Optional.ofNullable(Rows.instant(row, "created_at")).orElseThrow(),
        Rows.instant(row, "started_at"),
        Rows.instant(row, "ended_at"),
        row.getString("ended_by"),
        row.getString("end_reason"),
        row.getBoolean("resumable"),
        Rows.instant(row, "resume_at"),
        row.getUUID("resume_of"),
        progress(row, counters),
        counts(row, counters),
        row.getInteger("api_calls_made"),
        counters.calls().map(CallCounts::byName).orElse(null),
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
        streams(row).map(stream -> view(row, counters, stream)).toList());
  }

  private static @Nullable Long eta(Row row, Counters counters) {
    boolean isAllListed = row.getString("current_phase").equals(Phase.PROCESSING.value());
    Duration worked =
        Duration.between(row.getOffsetDateTime("started_at"), row.getOffsetDateTime("now"));
    return isAllListed ? Eta.seconds(worked, counters.done(), counters.pending()) : null;
  }

  /** Streams are read side by side: their times are those of the sync. */
  private static StreamView view(Row row, Counters counters, SyncStream stream) {
    StreamCount count = counters.streams().of(stream);
    boolean isOfWebinars = stream == SyncStream.WEBINARS;
    int done = isOfWebinars ? counters.done() : count.rows().stored();
    return new StreamView(
        stream.value(),
        count.isShut() ? "skipped" : SyncStatus.of(row.getString("status")).streamStatus(),
        done,
        isOfWebinars ? counters.total() : Math.max(done, count.announced()),
        Rows.instant(row, "started_at"),
        Rows.instant(row, "ended_at"));
  }

  private static Map<String, CountsView> counts(Row row, Counters counters) {
    Map<String, CountsView> counts = new LinkedHashMap<>();
    streams(row)
        .forEach(stream -> counts.put(stream.value(), view(counters.streams().of(stream).rows())));
    return counts;
  }

  private static CountsView view(RowCounts rows) {
    return new CountsView(rows.inserted(), rows.updated(), rows.unchanged(), rows.deleted());
  }

  private static Stream<SyncStream> streams(Row row) {
    return SyncStream.named(row.getArrayOfStrings("streams"));
  }

  private static @Nullable LastErrorView lastError(Row row) {
    Instant at = Rows.instant(row, "last_error_at");
    String message = row.getString("last_error_message");
    return at == null || message == null
        ? null
        : new LastErrorView(row.getString("error_type"), row.getString("error_code"), message, at);
  }

  private static @Nullable LocalDate day(JsonObject metadata, String name) {
    String day = metadata.getString(name);
    return day == null ? null : LocalDate.parse(day);
  }
}
