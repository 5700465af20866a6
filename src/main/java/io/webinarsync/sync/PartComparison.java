package io.webinarsync.sync;

import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import io.webinarsync.platform.Rows;
import io.webinarsync.progress.ProgressEvent;
import io.webinarsync.progress.ProgressEvent.ProblemMet;
import io.webinarsync.sync.Piece.WholeRead;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Compares, webinar by webinar and stream by stream, what Zoom announced with what is stored, and
 * writes the proof to {@code sync_reconciliations}.
 */
@ApplicationScoped
class PartComparison {

  private static final String COMPARE =
      """
      with part as (
          select part.*,
                 case part.stream
                 %s
                 end as stored
            from jsonb_to_recordset($3::text::jsonb)
              as part (webinar_id bigint, stream text, instance text, announced integer, reason text, details jsonb)
           where exists (select 1
                           from zoom_webinars webinar
                          where webinar.connection_id = $2
                            and webinar.webinar_id = part.webinar_id)
      ), compared as (
          insert into sync_reconciliations
                 (sync_id, webinar_id, stream, announced, stored, gap_reason, details)
          select $1, webinar_id, stream, announced, stored,
                 coalesce(reason,
                          case when announced <> stored
                               then format('announced %%s, stored %%s', announced, stored) end),
                 details
            from part
          returning webinar_id, stream, announced, stored, gap_reason, details
      )
      select webinar_id, stream, gap_reason, details ->> 'code' as code
        from compared
       where gap_reason is not null
       order by webinar_id, stream
      """
          .formatted(stored());

  /** Writes a line for each webinar and stream; tells and counts the gaps. */
  Uni<Tally> of(SqlConnection transaction, Claim claim, List<WholeRead> whole) {
    JsonArray parts = new JsonArray();
    whole.forEach(
        read ->
            read.findings().stream()
                .filter(finding -> !finding.isUntried() || !finding.gaps().isEmpty())
                .forEach(finding -> parts.add(toJson(read, finding))));
    if (parts.isEmpty()) {
      return Uni.createFrom().item(Tally.NOTHING);
    }
    return transaction
        .preparedQuery(COMPARE)
        .execute(Tuple.of(claim.syncId(), claim.connectionId(), parts.encode()))
        .map(PartComparison::gaps)
        .map(tally -> tally.plus(Tally.of(announced(whole))));
  }

  private static Tally gaps(RowSet<Row> rows) {
    List<ProgressEvent> problems = Rows.mapped(rows, PartComparison::problem);
    return Tally.ofGaps(problems.size(), problems);
  }

  private static ProgressEvent problem(Row row) {
    String code = row.getString("code");
    return new ProblemMet(
        code == null ? "difference" : code,
        row.getString("stream") + ": " + row.getString("gap_reason"),
        row.getLong("webinar_id"));
  }

  private static StreamCounts announced(List<WholeRead> whole) {
    return whole.stream()
        .flatMap(read -> read.findings().stream())
        .filter(finding -> finding.announced() != null)
        .map(
            finding ->
                StreamCounts.of(finding.stream(), StreamCount.ofAnnounced(finding.announced())))
        .reduce(StreamCounts.NONE, StreamCounts::plus);
  }

  private static JsonObject toJson(WholeRead read, PartFinding finding) {
    JsonObject details = new JsonObject();
    if (!finding.notes().isEmpty()) {
      details.put("notes", new JsonArray(finding.notes()));
    }
    read.instance().ifPresent(uuid -> details.put("instance", uuid));
    finding.gaps().stream().findFirst().ifPresent(gap -> details.put("code", gap.code()));
    return new JsonObject()
        .put("webinar_id", read.item().webinarId())
        .put("instance", read.instance().orElse(null))
        .put("stream", finding.stream().value())
        .put("announced", finding.announced())
        .put("reason", reason(finding))
        .put("details", details);
  }

  private static @Nullable String reason(PartFinding finding) {
    return finding.gaps().isEmpty()
        ? null
        : finding.gaps().stream().map(PartFinding.Gap::reason).collect(Collectors.joining("; "));
  }

  private static String stored() {
    return Stream.of(SyncStream.values())
        .flatMap(stream -> stream.table().map(table -> counted(stream, table)).stream())
        .collect(Collectors.joining("\n"));
  }

  private static String counted(SyncStream stream, String table) {
    return """
        when '%s' then (select count(*)::integer
                          from %s stored
                         where stored.connection_id = $2
                           and stored.webinar_id = part.webinar_id%s%s)"""
        .formatted(
            stream.value(),
            table,
            stream == SyncStream.REPORTS ? " and stored.duration is not null" : "",
            stream.isOfInstances() || stream == SyncStream.HISTORY
                ? " and (part.instance is null or stored.instance_uuid = part.instance)"
                : "");
  }
}
