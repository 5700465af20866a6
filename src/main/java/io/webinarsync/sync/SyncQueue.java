package io.webinarsync.sync;

import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import io.webinarsync.platform.Rows;
import io.webinarsync.sync.Piece.WholeRead;
import io.webinarsync.sync.Reading.Found;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

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

  /** An item is settled once, whatever comes of it later. */
  private static final String FINISH =
      """
      with settled as (
          update webinar_sync_queue queue
             set processing_status = done.status,
                 error_message = nullif(done.note, ''),
                 completed_at = now(),
                 updated_at = now()
            from jsonb_to_recordset($2::text::jsonb) as done (webinar_id bigint, status text, note text)
           where queue.sync_id = $1
             and queue.webinar_id = done.webinar_id
             and queue.processing_status in ('pending', 'processing')
          returning queue.processing_status as status
      )
      select (count(*) filter (where status = 'completed'))::integer as kept,
             (count(*) filter (where status = 'skipped'))::integer as skipped,
             (count(*) filter (where status = 'failed'))::integer as failed
        from settled
      """;

  private static final String RELEASE =
      """
      update webinar_sync_queue
         set processing_status = 'pending',
             updated_at = now()
       where sync_id = $1
         and processing_status in ('pending', 'processing')
         and exists (select 1
                       from zoom_sync_logs log
                      where log.id = $1
                        and log.status = 'running'
                        and log.fence = $2)
      """;

  private final RunDatabase database;

  SyncQueue(RunDatabase database) {
    this.database = database;
  }

  /** Takes the next items, at most {@code limit}; none once the claim's fence has been passed. */
  Uni<List<QueueItem>> claim(Claim claim, int limit) {
    Tuple parameters = Tuple.of(claim.syncId(), claim.fence(), limit);
    return database
        .with(pool -> pool.preparedQuery(CLAIM).execute(parameters))
        .map(rows -> Rows.mapped(rows, QueueItem::from));
  }

  /** Makes what is not settled pending again, once nothing is under way; how many there are. */
  Uni<Integer> release(RunContext run) {
    Tuple parameters = Tuple.of(run.claim().syncId(), run.claim().fence());
    return database
        .with(pool -> pool.preparedQuery(RELEASE).execute(parameters))
        .map(RowSet::rowCount);
  }

  /** Adds a page of listed webinars; those that need no reading are skipped at once. */
  Uni<Listed> add(SqlConnection transaction, Claim claim, ListedPage page) {
    return transaction
        .preparedQuery(ListingSql.of(claim.mode()))
        .execute(page.parameters(claim))
        .map(rows -> listed(rows.iterator().next()));
  }

  /** Says what became of items; how many of each were not settled before. */
  Uni<Tally> finish(SqlConnection transaction, Claim claim, List<Piece> pieces) {
    JsonArray done = new JsonArray();
    pieces.forEach(piece -> settlement(piece).ifPresent(done::add));
    return done.isEmpty()
        ? Uni.createFrom().item(Tally.NOTHING)
        : transaction
            .preparedQuery(FINISH)
            .execute(Tuple.of(claim.syncId(), done.encode()))
            .map(rows -> settled(rows.iterator().next()));
  }

  private static Listed listed(Row row) {
    return new Listed(row.getInteger("added"), row.getInteger("skipped"));
  }

  private static Tally settled(Row row) {
    return Tally.settled(
        row.getInteger("kept"), row.getInteger("skipped"), row.getInteger("failed"));
  }

  private static Optional<JsonObject> settlement(Piece piece) {
    if (piece instanceof WholeRead whole) {
      return whole.instance().isPresent()
          ? Optional.empty()
          : Optional.of(toJson(whole.item(), "completed", ""));
    }
    return piece instanceof Reading reading && !(piece instanceof Found)
        ? Optional.of(toJson(reading.item(), reading.queueStatus(), reading.note()))
        : Optional.empty();
  }

  private static JsonObject toJson(QueueItem item, String status, String note) {
    return new JsonObject()
        .put("webinar_id", item.webinarId())
        .put("status", status)
        .put("note", note);
  }
}
