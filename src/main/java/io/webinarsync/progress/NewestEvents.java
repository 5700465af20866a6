package io.webinarsync.progress;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** How far the logs of many syncs are, by one statement. */
@ApplicationScoped
class NewestEvents {

  /** Stands for no event at all. */
  static final long NONE = 0;

  private static final String NEWEST =
      """
      select watched.id,
             coalesce((select max(seq)
                         from sync_progress_updates
                        where sync_id = watched.id), 0) as seq
        from unnest($1::uuid[]) as watched (id)
      """;

  private final Pool pool;

  NewestEvents(Pool pool) {
    this.pool = pool;
  }

  /** The number of each sync's newest event, or {@link #NONE}. */
  Uni<Map<UUID, Long>> of(Collection<UUID> syncIds) {
    return syncIds.isEmpty()
        ? Uni.createFrom().item(Map.of())
        : pool.preparedQuery(NEWEST)
            .execute(Tuple.of(syncIds.toArray(UUID[]::new)))
            .map(NewestEvents::toMap)
            .ifNoItem()
            .after(EventPages.PATIENCE)
            .fail();
  }

  private static Map<UUID, Long> toMap(RowSet<Row> rows) {
    Map<UUID, Long> newest = new HashMap<>();
    rows.forEach(row -> newest.put(row.getUUID("id"), row.getLong("seq")));
    return newest;
  }
}
