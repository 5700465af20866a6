package io.webinarsync.sync;

import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import io.webinarsync.platform.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The queue of webinars that a sync has listed and must read. */
@ApplicationScoped
class SyncQueue {

  private static final String CLAIM =
      """
      update webinar_sync_queue queue
         set processing_status = 'processing',
             started_at = now(),
             updated_at = now()
        from (select next.id
                from webinar_sync_queue next
               where next.sync_id = $1
                 and next.processing_status = 'pending'
                 and exists (select 1
                               from zoom_sync_logs log
                              where log.id = $1
                                and log.status = 'running'
                                and log.fence = $2)
               order by next.priority desc, next.scheduled_at, next.webinar_id
               limit $3
                 for update skip locked) claimed
       where queue.id = claimed.id
      returning queue.webinar_id, queue.list_hash
      """;

  private static final String FINISH =
      """
      update webinar_sync_queue queue
         set processing_status = done.status,
             error_message = nullif(done.note, ''),
             completed_at = now(),
             updated_at = now()
        from jsonb_to_recordset($2::text::jsonb) as done (webinar_id bigint, status text, note text)
       where queue.sync_id = $1
         and queue.webinar_id = done.webinar_id
      """;

  private final Pool pool;

  SyncQueue(Pool pool) {
    this.pool = pool;
  }

  /** Takes the next items, at most {@code limit}; none once the claim's fence has been passed. */
  Uni<List<QueueItem>> claim(Claim claim, int limit) {
    return pool.preparedQuery(CLAIM)
        .execute(Tuple.of(claim.syncId(), claim.fence(), limit))
        .map(rows -> Rows.mapped(rows, QueueItem::from));
  }

  /** Adds a page of listed webinars; those that need no reading are skipped at once. */
  Uni<Listed> add(SqlConnection transaction, Claim claim, ListedPage page) {
    return transaction
        .preparedQuery(ListingSql.of(claim.mode()))
        .execute(page.parameters(claim))
        .map(rows -> listed(rows.iterator().next()));
  }

  /** Says what became of items. */
  Uni<Void> finish(SqlConnection transaction, Claim claim, List<Reading> readings) {
    JsonArray done = new JsonArray();
    readings.forEach(reading -> done.add(toJson(reading)));
    return transaction
        .preparedQuery(FINISH)
        .execute(Tuple.of(claim.syncId(), done.encode()))
        .replaceWithVoid();
  }

  private static Listed listed(Row row) {
    return new Listed(row.getInteger("added"), row.getInteger("skipped"));
  }

  private static JsonObject toJson(Reading reading) {
    return new JsonObject()
        .put("webinar_id", reading.item().webinarId())
        .put("status", reading.queueStatus())
        .put("note", reading.note());
  }
}
