package io.webinarsync.sync;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import io.webinarsync.platform.Rows;
import io.webinarsync.progress.LiveFeed;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Ends a sync because a person asks. Starts nothing, ever. */
@ApplicationScoped
class Cancellation {

  /** One that waits is ended at once; one that runs is for its owner to end. */
  private static final String REQUEST =
      """
      update zoom_sync_logs
         set cancel_requested_at = coalesce(cancel_requested_at, now()),
             cancel_requested_by = coalesce(cancel_requested_by, $2),
             status = case when status = 'started' then 'cancelled' else status end,
             ended_at = case when status = 'started' then now() end,
             duration_seconds = case when status = 'started' then 0 end,
             ended_by = case when status = 'started' then 'user' end,
             end_reason = case when status = 'started' then 'Cancelled on request' end,
             updated_at = now()
       where id = $1
         and user_id = $2
         and status in ('started', 'running')
      """;

  /** An owner that does not answer is dead or frozen: the fence keeps it from writing later. */
  private static final String OVERRULE =
      """
      update zoom_sync_logs
         set status = 'cancelled',
             ended_at = now(),
             duration_seconds = extract(epoch from now() - started_at)::integer,
             ended_by = 'user',
             end_reason = 'Cancelled on request; its owner gave no answer',
             updated_at = now()
       where status in ('started', 'running')
         and cancel_requested_at < now() - interval '3 seconds'
      returning id
      """;

  /**
   * What a request to cancel came to.
   *
   * @param isNew whether this request is what cancels the sync
   */
  record Answer(SyncView sync, boolean isNew) {}

  private final Pool pool;
  private final SyncLogs logs;
  private final RunningSyncs running;
  private final LiveFeed feed;

  Cancellation(Pool pool, SyncLogs logs, RunningSyncs running, LiveFeed feed) {
    this.pool = pool;
    this.logs = logs;
    this.running = running;
    this.feed = feed;
  }

  /**
   * Cancels a sync that is at work: its run keeps what it has read and ends it, wherever it is,
   * within a second or two.
   *
   * @return the sync as it is then; fails with a problem where it has ended otherwise
   */
  Uni<Answer> cancel(UUID id, String owner) {
    return logs.find(id, owner)
        .flatMap(sync -> sync.status().isFinal() ? ended(sync) : cancelled(id, owner));
  }

  /** Ends what was cancelled and not ended by its owner. */
  Uni<Void> overrule() {
    return pool.query(OVERRULE)
        .execute()
        .map(rows -> Rows.mapped(rows, row -> row.getUUID("id")))
        .invoke(ids -> ids.forEach(feed::wake))
        .replaceWithVoid();
  }

  private static Uni<Answer> ended(SyncView sync) {
    return sync.status() == SyncStatus.CANCELLED
        ? Uni.createFrom().item(new Answer(sync, false))
        : Uni.createFrom().failure(SyncProblems.alreadyEnded(sync.status()));
  }

  private Uni<Answer> cancelled(UUID id, String owner) {
    return pool.preparedQuery(REQUEST)
        .execute(Tuple.of(id, owner))
        .invoke(() -> running.find(id).ifPresent(control -> control.stop(Stop.CANCELLED)))
        .invoke(() -> feed.wake(id))
        .chain(() -> logs.find(id, owner))
        .map(sync -> new Answer(sync, true));
  }
}
