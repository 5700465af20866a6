package io.webinarsync.sync;

import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import io.webinarsync.sync.Piece.StreamShut;
import io.webinarsync.sync.Piece.WindowRead;
import io.webinarsync.sync.Reading.Failed;
import io.webinarsync.zoom.ZoomError;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Names what is missing, in {@code sync_reconciliations}. */
@ApplicationScoped
class Gaps {

  private static final String INSERT =
      """
      insert into sync_reconciliations (sync_id, webinar_id, stream, announced, stored, gap_reason, details)
      select $1, webinar_id, stream, announced, stored, gap_reason, coalesce(details, '{}')
        from jsonb_to_recordset($2::text::jsonb)
          as gap (webinar_id bigint, stream text, announced integer, stored integer,
                  gap_reason text, details jsonb)
      """;

  /** One gap for each webinar that could not be brought. */
  Uni<Void> ofWebinars(SqlConnection transaction, UUID syncId, List<Failed> failures) {
    JsonArray gaps = new JsonArray();
    failures.forEach(
        failed ->
            gaps.add(
                gap(reason(failed.code(), failed.message()))
                    .put("webinar_id", failed.item().webinarId())
                    .put("announced", 1)));
    return insert(transaction, syncId, gaps);
  }

  /** The gap of a host whose webinars could not be listed. */
  Uni<Void> ofHost(SqlConnection transaction, UUID syncId, String hostId, ZoomError error) {
    return insert(
        transaction,
        syncId,
        new JsonArray().add(hostGap(hostId, reason(error.code(), error.message()))));
  }

  /** The gap of entries in a host's list that have no id to ask for; none where there are none. */
  Uni<Void> ofUnreadable(SqlConnection transaction, UUID syncId, String hostId, int entries) {
    JsonArray gaps = new JsonArray();
    if (entries > 0) {
      gaps.add(hostGap(hostId, entries + " entries of the list have no readable id"));
    }
    return insert(transaction, syncId, gaps);
  }

  /** Says of a host that it was left out for a reason that is no gap, such as a missing add-on. */
  Uni<Void> hostSkipped(SqlConnection transaction, UUID syncId, String hostId, ZoomError error) {
    JsonObject row = hostGap(hostId, null);
    row.getJsonObject("details").put("skipped", reason(error.code(), error.message()));
    return insert(transaction, syncId, new JsonArray().add(row));
  }

  /** A gap that is about the whole account. */
  Uni<Void> ofAccount(SqlConnection transaction, UUID syncId, String reason) {
    return insert(transaction, syncId, new JsonArray().add(gap(reason)));
  }

  /** The gaps of streams that cannot be read at all. */
  Uni<Void> ofStreams(SqlConnection transaction, UUID syncId, List<StreamShut> shut) {
    JsonArray gaps = new JsonArray();
    shut.forEach(
        stream ->
            gaps.add(
                gap(reason(stream.code(), stream.message()))
                    .put("stream", stream.stream().value())));
    return insert(transaction, syncId, gaps);
  }

  /** A line for each month of the history, with a gap where it could not be read. */
  Uni<Void> ofWindows(SqlConnection transaction, UUID syncId, List<WindowRead> windows) {
    JsonArray lines = new JsonArray();
    windows.forEach(
        read ->
            lines.add(
                gap(read.gap().map(PartFinding.Gap::reason).orElse(null))
                    .put("stream", SyncStream.HISTORY.value())
                    .put(
                        "details",
                        new JsonObject()
                            .put("from", read.window().first().toString())
                            .put("to", read.window().last().toString()))));
    return insert(transaction, syncId, lines);
  }

  private static JsonObject hostGap(String hostId, @Nullable String reason) {
    return gap(reason).put("details", new JsonObject().put("hostId", hostId));
  }

  private static JsonObject gap(@Nullable String reason) {
    return new JsonObject()
        .put("stream", SyncStream.WEBINARS.value())
        .put("stored", 0)
        .put("gap_reason", reason);
  }

  private static String reason(String code, String message) {
    return code + " " + message;
  }

  private static Uni<Void> insert(SqlConnection transaction, UUID syncId, JsonArray gaps) {
    return gaps.isEmpty()
        ? Uni.createFrom().voidItem()
        : transaction
            .preparedQuery(INSERT)
            .execute(Tuple.of(syncId, gaps.encode()))
            .replaceWithVoid();
  }
}
