package io.webinarsync.sync;

import io.webinarsync.SyncScenario;
import java.time.Duration;
import java.util.UUID;

/** Other replicas as this one sees them: by the rows that they write. */
abstract class ReplicaScenario extends SyncScenario {

  /** Another person's sync of the same Zoom account, at work on another replica. */
  String busyElsewhere() {
    String id = running(sameAccount(), "another");
    beat(id, Duration.ZERO);
    return id;
  }

  String sameAccount() {
    return rows("""
            insert into zoom_connections (id, user_id, name, connection_type, zoom_account_id, client_id)
            select gen_random_uuid(), 'somebody else', name, connection_type, zoom_account_id, client_id
              from zoom_connections
            returning id
            """)
        .get(0)
        .get(0)
        .toString();
  }

  String waiting(String connectionId, String owner) {
    return sync(connectionId, owner, "started");
  }

  String running(String connectionId, String owner) {
    return sync(connectionId, owner, "running");
  }

  String sync(String connectionId, String owner, String status) {
    String id = UUID.randomUUID().toString();
    execute(
        """
        insert into zoom_sync_logs
               (id, connection_id, user_id, requested_by, request_hash, sync_type, streams, owner, status, started_at)
        values (?::uuid, ?::uuid, 'local', 'local', 'hash', 'full', array['webinars'], ?, ?, now())
        """,
        id,
        connectionId,
        owner,
        status);
    return id;
  }

  void beat(String id, Duration ago) {
    execute(
        """
        insert into sync_heartbeats (sync_id, heartbeat_at, status, progress_percentage)
        values (?::uuid, now() - make_interval(secs => ?), 'running', 0)
            on conflict (sync_id)
            do update set heartbeat_at = excluded.heartbeat_at
        """,
        id,
        ago.toSeconds());
    execute(
        "update zoom_sync_logs set started_at = now() - make_interval(secs => ?) where id = ?::uuid",
        ago.toSeconds(),
        id);
  }

  String status(String id) {
    return String.valueOf(
        rows("select status from zoom_sync_logs where id = ?::uuid", id).get(0).get(0));
  }
}
