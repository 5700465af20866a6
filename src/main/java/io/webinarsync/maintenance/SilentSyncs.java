package io.webinarsync.maintenance;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import io.webinarsync.platform.Cursor;
import io.webinarsync.platform.Page;
import io.webinarsync.platform.PageRequest;
import io.webinarsync.platform.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Lists the syncs that seem to be dead, of all owners; changes nothing. */
@ApplicationScoped
class SilentSyncs {

  private static final String LIST =
      """
      select sync_id,
             connection_id,
             started_at,
             last_heartbeat,
             minutes_since_heartbeat::float8 as minutes_since_heartbeat
        from check_stale_syncs()
       where $1::timestamptz is null
          or (last_heartbeat, sync_id) > ($1, $2)
       order by last_heartbeat, sync_id
       limit $3
      """;

  private final Pool pool;

  SilentSyncs(Pool pool) {
    this.pool = pool;
  }

  /** A page of them, the longest silent first. */
  Uni<Page<SilentSyncView>> list(PageRequest page) {
    return pool.preparedQuery(LIST)
        .execute(after(page.cursor()).addInteger(page.rowsToRead()))
        .map(rows -> Rows.mapped(rows, SilentSyncView::from))
        .map(silent -> Page.of(silent, page, SilentSyncs::cursor));
  }

  private static String cursor(SilentSyncView last) {
    return Cursor.encode(last.lastHeartbeat().toString(), last.syncId().toString());
  }

  private static Tuple after(@Nullable String cursor) {
    return cursor == null
        ? Tuple.of(null, null)
        : Cursor.read(
            cursor,
            2,
            key -> Tuple.of(OffsetDateTime.parse(key.get(0)), UUID.fromString(key.get(1))));
  }
}
