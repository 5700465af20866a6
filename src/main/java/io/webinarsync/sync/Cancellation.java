package io.webinarsync.sync;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import io.webinarsync.progress.LiveFeed;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Ends a sync because a person asks. Starts nothing, ever. */
@ApplicationScoped
class Cancellation {

  private static final String CANCEL =
      """
      update zoom_sync_logs
         set status = 'cancelled',
             ended_at = now(),
             duration_seconds = extract(epoch from now() - coalesce(started_at, created_at))::integer,
             ended_by = 'user',
             end_reason = 'Cancelled on request',
             updated_at = now()
       where id = $1
         and user_id = $2
         and status in ('started', 'running')
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
   * Cancels a sync that is at work. One that runs here stops and settles itself; any other is ended
   * in the database, and its run stops at its next write.
   *
   * @return the sync as it is then; fails with a problem where it has ended otherwise
   */
  Uni<Answer> cancel(UUID id, String owner) {
    return logs.find(id, owner)
        .flatMap(sync -> sync.status().isFinal() ? ended(sync) : cancelled(id, owner));
  }

  private static Uni<Answer> ended(SyncView sync) {
    return sync.status() == SyncStatus.CANCELLED
        ? Uni.createFrom().item(new Answer(sync, false))
        : Uni.createFrom().failure(SyncProblems.alreadyEnded(sync.status()));
  }

  private Uni<Answer> cancelled(UUID id, String owner) {
    Uni<Void> stopped =
        running.cancel(id) ? Uni.createFrom().voidItem() : cancelledInDatabase(id, owner);
    return stopped.chain(() -> logs.find(id, owner)).map(sync -> new Answer(sync, true));
  }

  private Uni<Void> cancelledInDatabase(UUID id, String owner) {
    return pool.preparedQuery(CANCEL)
        .execute(Tuple.of(id, owner))
        .invoke(() -> feed.wake(id))
        .replaceWithVoid();
  }
}
