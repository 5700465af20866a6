package io.webinarsync.sync;

import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import io.webinarsync.platform.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How far a run is with each host's list: one row per host in {@code sync_state}. What is listed
 * stands in the queue; a page token is never kept, for it is dead after 15 minutes.
 */
@ApplicationScoped
class Checkpoints {

  private static final String SAVE =
      """
      insert into sync_state as saved (sync_id, connection_id, state_type, state_data, total_items)
      values ($1, $2, $3, $4::text::jsonb, $5)
          on conflict on constraint sync_state_once_per_type
          do update
         set state_data = saved.state_data || excluded.state_data,
             total_items = coalesce(excluded.total_items, saved.total_items),
             updated_at = now()
      """;

  private static final String COMPLETE =
      """
      select state_data ->> 'hostId' as host_id
        from sync_state
       where sync_id = $1
         and state_data @> '{"complete": true}'
      """;

  private final RunDatabase database;

  Checkpoints(RunDatabase database) {
    this.database = database;
  }

  /** Saves that a page was kept; {@code announced} is the list's length as Zoom tells it. */
  Uni<Void> pageKept(
      SqlConnection transaction, Claim claim, String hostId, @Nullable Integer announced) {
    return save(transaction, claim, hostId, false, announced);
  }

  /** Saves that a host's list was kept to the end. */
  Uni<Void> listKept(SqlConnection transaction, Claim claim, String hostId) {
    return save(transaction, claim, hostId, true, null);
  }

  /**
   * The hosts whose lists were kept to the end, by this sync or by the one that it goes on with.
   */
  Uni<Set<String>> complete(Claim claim) {
    return database
        .with(pool -> pool.preparedQuery(COMPLETE).execute(Tuple.of(claim.syncId())))
        .map(rows -> Set.copyOf(Rows.mapped(rows, row -> row.getString("host_id"))));
  }

  private static Uni<Void> save(
      SqlConnection transaction,
      Claim claim,
      String hostId,
      boolean isComplete,
      @Nullable Integer announced) {
    JsonObject data = new JsonObject().put("hostId", hostId).put("complete", isComplete);
    return transaction
        .preparedQuery(SAVE)
        .execute(
            Tuple.of(
                claim.syncId(), claim.connectionId(), "list:" + hostId, data.encode(), announced))
        .replaceWithVoid();
  }
}
