package io.webinarsync.progress;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds where a reader is from what it sends as its last event's id. */
@ApplicationScoped
class EventPositions {

  private static final long UNKNOWN = -1;

  private static final String EXISTS =
      """
      select 1
        from sync_progress_updates
       where sync_id = $1
         and seq = $2
      """;

  private final Pool pool;
  private final SyncSnapshots snapshots;

  EventPositions(Pool pool, SyncSnapshots snapshots) {
    this.pool = pool;
    this.snapshots = snapshots;
  }

  /**
   * The reader's position; fails with a not-found problem where the caller has no such sync.
   *
   * @param lastEventId as the reader sent it; anything odd means that it begins anew
   */
  Uni<EventPosition> of(UUID syncId, String owner, @Nullable String lastEventId) {
    long seq = number(lastEventId);
    return snapshots
        .of(syncId, owner)
        .flatMap(
            snapshot ->
                isEventOf(syncId, seq).map(known -> new EventPosition(snapshot, seq, known)));
  }

  private Uni<Boolean> isEventOf(UUID syncId, long seq) {
    return seq == UNKNOWN
        ? Uni.createFrom().item(false)
        : pool.preparedQuery(EXISTS)
            .execute(Tuple.of(syncId, seq))
            .map(rows -> rows.rowCount() > 0);
  }

  private static long number(@Nullable String text) {
    return text != null && text.matches("[0-9]{1,18}") ? Long.parseLong(text) : UNKNOWN;
  }
}
