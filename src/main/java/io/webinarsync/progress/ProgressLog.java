package io.webinarsync.progress;

import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import io.webinarsync.platform.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** The log of events in {@code sync_progress_updates}: what a reader has missed is read from it. */
@ApplicationScoped
public class ProgressLog {

  private static final String APPEND =
      """
      insert into sync_progress_updates (sync_id, update_type, message, details, progress_percentage)
      select $1, event ->> 'type', event ->> 'message', event -> 'details', $3
        from jsonb_array_elements($2::text::jsonb) with ordinality as list (event, place)
       order by place
      """;

  private static final String AFTER =
      """
      select seq, message, details, progress_percentage, created_at
        from sync_progress_updates
       where sync_id = $1
         and seq > $2
       order by seq
       limit $3
      """;

  private static final String NEWEST =
      """
      select *
        from (select seq, message, details, progress_percentage, created_at
                from sync_progress_updates
               where sync_id = $1
               order by seq desc
               limit $2) newest
       order by seq
      """;

  private final Pool pool;

  ProgressLog(Pool pool) {
    this.pool = pool;
  }

  /**
   * Appends events in a transaction that has locked the sync's row; that lock is what keeps their
   * numbers in the order of the commits.
   *
   * @param percentage the sync's percentage, 0 to 100
   */
  public Uni<Void> append(
      SqlConnection transaction, UUID syncId, List<ProgressEvent> events, int percentage) {
    if (events.isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    return transaction
        .preparedQuery(APPEND)
        .execute(Tuple.of(syncId, toJson(events), percentage))
        .replaceWithVoid();
  }

  /** The events after a number, oldest first, at most {@code limit}. */
  public Uni<List<RecordedEvent>> after(UUID syncId, long seq, int limit) {
    return pool.preparedQuery(AFTER)
        .execute(Tuple.of(syncId, seq, limit))
        .map(rows -> Rows.mapped(rows, RecordedEvent::from));
  }

  /** The newest events, oldest first, at most {@code limit}. */
  public Uni<List<RecordedEvent>> newest(UUID syncId, int limit) {
    return pool.preparedQuery(NEWEST)
        .execute(Tuple.of(syncId, limit))
        .map(rows -> Rows.mapped(rows, RecordedEvent::from));
  }

  private static String toJson(List<ProgressEvent> events) {
    JsonArray array = new JsonArray();
    events.forEach(
        event ->
            array.add(
                new JsonObject()
                    .put("type", event.updateType())
                    .put("message", event.message())
                    .put("details", event.details())));
    return array.encode();
  }
}
