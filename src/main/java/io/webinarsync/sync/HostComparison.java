package io.webinarsync.sync;

import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import io.webinarsync.zoom.UserPage;
import io.webinarsync.zoom.ZoomUser;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Compares how many users Zoom announced with how many hosts were found. */
@ApplicationScoped
class HostComparison {

  /** Users without an id have not accepted their invitation: they are counted, not stored. */
  private static final String NOTE =
      """
      with found as (
          insert into sync_seen_rows (sync_id, list_table, webinar_id, scope, row_key)
          select distinct $1::uuid, 'zoom_hosts', 0, '', host_id
            from unnest($3::text[]) as host_id
              on conflict on constraint sync_seen_rows_pkey
              do nothing
      )
      insert into sync_state as saved (sync_id, connection_id, state_type, state_data, total_items, processed_items)
      values ($1, $2, 'users', $4::text::jsonb, $5, $6)
          on conflict on constraint sync_state_once_per_type
          do update
         set total_items = coalesce(excluded.total_items, saved.total_items),
             processed_items = saved.processed_items + excluded.processed_items,
             updated_at = now()
      """;

  private static final String COMPARE =
      """
      with compared as (
          insert into sync_reconciliations (sync_id, stream, announced, stored, gap_reason, details)
          select $1, 'hosts', users.total_items, hosts.stored,
                 case when users.total_items <> hosts.stored + users.processed_items
                      then format('announced %s, stored %s, without an id %s',
                                  users.total_items, hosts.stored, users.processed_items) end,
                 jsonb_build_object('withoutId', users.processed_items)
            from sync_state users
           cross join lateral (
                     select count(*)::integer as stored
                       from sync_seen_rows seen
                       join zoom_hosts host
                         on host.connection_id = users.connection_id
                        and host.host_id = seen.row_key
                      where seen.sync_id = $1
                        and seen.list_table = 'zoom_hosts') hosts
           where users.sync_id = $1
             and users.state_type = 'users'
          returning gap_reason
      )
      select (count(*) filter (where gap_reason is not null))::integer as gaps
        from compared
      """;

  /** Notes a page of users, whose hosts are stored. */
  Uni<Void> note(SqlConnection transaction, Claim claim, UserPage page) {
    List<ZoomUser> hosts = page.hosts();
    String[] ids = hosts.stream().map(ZoomUser::id).toArray(String[]::new);
    return transaction
        .preparedQuery(NOTE)
        .execute(
            Tuple.of(
                claim.syncId(),
                claim.connectionId(),
                ids,
                new JsonObject().encode(),
                page.totalRecords(),
                page.users().size() - hosts.size()))
        .replaceWithVoid();
  }

  /** Writes the comparison; how many gaps it has. */
  Uni<Integer> compare(SqlConnection transaction, Claim claim) {
    return transaction
        .preparedQuery(COMPARE)
        .execute(Tuple.of(claim.syncId()))
        .map(rows -> rows.iterator().next().getInteger("gaps"));
  }
}
