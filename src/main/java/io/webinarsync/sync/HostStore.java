package io.webinarsync.sync;

import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import io.webinarsync.zoom.ZoomUser;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Keeps the hosts of a connection and, once a host, that its webinars were listed to the end. */
@ApplicationScoped
class HostStore {

  private static final String UPSERT =
      """
      insert into zoom_hosts as stored
             (connection_id, host_id, email, first_name, last_name, display_name, status, timezone)
      select distinct on (host_id)
             $1, host_id, email, first_name, last_name, display_name, status, timezone
        from jsonb_to_recordset($2::text::jsonb)
          as host (host_id text, email text, first_name text, last_name text,
                   display_name text, status text, timezone text)
       order by host_id
          on conflict on constraint zoom_hosts_pkey
          do update
         set (email, first_name, last_name, display_name, status, timezone, synced_at)
           = (excluded.email, excluded.first_name, excluded.last_name, excluded.display_name,
              excluded.status, excluded.timezone, now())
       where (stored.email, stored.first_name, stored.last_name,
              stored.display_name, stored.status, stored.timezone)
             is distinct from
             (excluded.email, excluded.first_name, excluded.last_name,
              excluded.display_name, excluded.status, excluded.timezone)
      """;

  private static final String LISTED =
      """
      update zoom_hosts
         set last_listed_at = now(),
             has_webinar_addon = true
       where connection_id = $1
         and host_id = $2
      """;

  private static final String WITHOUT_ADDON =
      """
      update zoom_hosts
         set has_webinar_addon = false
       where connection_id = $1
         and host_id = $2
      """;

  /** Keeps a page of users that have an id; those that are pending have none, and no webinars. */
  Uni<Void> keep(SqlConnection transaction, UUID connectionId, List<ZoomUser> hosts) {
    JsonArray rows = new JsonArray();
    hosts.forEach(host -> rows.add(toJson(host)));
    return transaction
        .preparedQuery(UPSERT)
        .execute(Tuple.of(connectionId, rows.encode()))
        .replaceWithVoid();
  }

  /** Notes that all of a host's webinars have been listed. */
  Uni<Void> markListed(SqlConnection transaction, UUID connectionId, String hostId) {
    return mark(transaction, LISTED, connectionId, hostId);
  }

  /** Notes that a host has no webinar add-on. */
  Uni<Void> markWithoutAddOn(SqlConnection transaction, UUID connectionId, String hostId) {
    return mark(transaction, WITHOUT_ADDON, connectionId, hostId);
  }

  private static Uni<Void> mark(
      SqlConnection transaction, String sql, UUID connectionId, String hostId) {
    return transaction.preparedQuery(sql).execute(Tuple.of(connectionId, hostId)).replaceWithVoid();
  }

  private static JsonObject toJson(ZoomUser host) {
    return new JsonObject()
        .put("host_id", host.id())
        .put("email", host.email())
        .put("first_name", host.firstName())
        .put("last_name", host.lastName())
        .put("display_name", host.displayName())
        .put("status", host.status())
        .put("timezone", host.timezone());
  }
}
