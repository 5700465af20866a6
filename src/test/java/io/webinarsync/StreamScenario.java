package io.webinarsync;

import java.util.List;
import java.util.UUID;

/** What a test of streams does: syncs that tell what the test says, and nothing else. */
public abstract class StreamScenario extends SyncScenario {

  /** A sync of that owner that runs, on a connection of its own, with one event; its id. */
  protected String running(String owner) {
    return running(owner, UUID.randomUUID());
  }

  /** A sync of that owner that runs, on a new connection with that id. */
  protected String running(String owner, UUID connection) {
    UUID sync = UUID.randomUUID();
    execute(
        """
        with connection as (
          insert into zoom_connections (id, user_id, name, connection_type)
          values (?, ?, 'streams', 'server_to_server')
          returning id, user_id)
        insert into zoom_sync_logs (id, connection_id, user_id, requested_by, request_hash,
                                    sync_type, streams, status, started_at)
        select ?, id, user_id, user_id, '', 'full', '{webinars}', 'running', now()
          from connection
        """,
        connection,
        owner,
        sync);
    tell(sync.toString(), 1);
    return sync.toString();
  }

  /** Has a sync tell as many events, in one transaction; nobody is woken. */
  protected void tell(String sync, int count) {
    tell(sync, count, "tells");
  }

  /** Has a sync tell as many events with that message. */
  protected void tell(String sync, int count, String message) {
    execute(
        """
        insert into sync_progress_updates (sync_id, update_type, message, details)
        select ?::uuid, 'info', ?::text || ' ' || n, '{"event": "log"}'
          from generate_series(1, ?) as n
        """,
        sync,
        message,
        count);
  }

  /** Ends a sync. */
  protected void end(String sync) {
    execute(
        """
        update zoom_sync_logs
           set status = 'failed', ended_at = now(), ended_by = 'user', end_reason = 'A test'
         where id = ?::uuid
        """,
        sync);
  }

  /** The numbers of a sync's events. */
  protected List<Long> seqs(String sync) {
    return rows("select seq from sync_progress_updates where sync_id = ?::uuid order by seq", sync)
        .stream()
        .map(row -> (Long) row.get(0))
        .toList();
  }
}
