package io.webinarsync.monitoring;

import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import io.webinarsync.platform.TimeOrderedIds;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Writes the rows that a test of the monitoring reads. */
@ApplicationScoped
class SyncRows {

  private final Pool pool;

  SyncRows(Pool pool) {
    this.pool = pool;
  }

  /** A connection of this owner, whose token can be renewed. */
  UUID connection(String owner) {
    UUID id = TimeOrderedIds.next();
    run(
        """
        insert into zoom_connections
               (id, user_id, name, connection_type, zoom_email, client_secret_encrypted)
        values ($1, $2, 'n', 'server_to_server', 'host@example.com', 'v2:sealed')
        """,
        Tuple.of(id, owner));
    return id;
  }

  /**
   * A sync that took a minute, if it has ended.
   *
   * @param age how long ago it began, such as {@code 2 hours}
   */
  UUID sync(UUID connection, String status, String age) {
    UUID id = TimeOrderedIds.next();
    run(
        """
        insert into zoom_sync_logs
               (id, connection_id, user_id, requested_by, request_hash, sync_type, streams, status,
                result, created_at, started_at, ended_at, ended_by, end_reason, duration_seconds)
        select $1, connection.id, connection.user_id, connection.user_id, 'h', 'full', '{webinars}', $3,
               case when $3 = 'completed' then 'complete' end,
               begun.at, begun.at,
               case when has_ended then begun.at + interval '1 minute' end,
               case when has_ended then 'engine' end,
               case when has_ended then 'over' end,
               case when has_ended then 60 end
          from zoom_connections connection
         cross join (select now() - $4::text::interval as at) begun
         cross join (select $3 in ('completed', 'failed', 'cancelled') as has_ended) ending
         where connection.id = $2
        """,
        Tuple.of(id, connection, status, age));
    return id;
  }

  /** Gives a connection a name. */
  void rename(UUID connection, String name) {
    run("update zoom_connections set name = $2 where id = $1", Tuple.of(connection, name));
  }

  /** Gives a sync's columns values, as they stand in an update. */
  void set(UUID sync, String columns) {
    run("update zoom_sync_logs set " + columns + " where id = $1", Tuple.of(sync));
  }

  /** Some webinars of a host. */
  void webinars(UUID connection, int count, String topic, String host) {
    run(
        """
        insert into zoom_webinars (id, connection_id, webinar_id, topic, host_id)
        select gen_random_uuid(), $1, first + n, $3, $4
          from generate_series(1, $2) n,
               (select coalesce(max(webinar_id), 81234567890) as first from zoom_webinars) known
        """,
        Tuple.of(connection, count, topic, host));
  }

  /** Gives all webinars of a connection values. */
  void setWebinars(UUID connection, String columns) {
    run("update zoom_webinars set " + columns + " where connection_id = $1", Tuple.of(connection));
  }

  /** A call of a sync that failed for good, about the connection's first webinar. */
  void error(UUID sync, String type, String stream) {
    run(
        """
        insert into sync_error_logs (sync_id, error_type, error_code, error_message, webinar_id, stream)
        select log.id, $2, '503', 'Zoom has an error of its own',
               (select min(webinar_id) from zoom_webinars where connection_id = log.connection_id), $3
          from zoom_sync_logs log
         where log.id = $1
        """,
        Tuple.of(sync, type, stream));
  }

  /** Gives all errors of a sync a message. */
  void setErrors(UUID sync, String message) {
    run(
        "update sync_error_logs set error_message = $2 where sync_id = $1",
        Tuple.of(sync, message));
  }

  /** What a sync was announced and stores, with a gap. */
  void gap(UUID sync) {
    run(
        "insert into sync_reconciliations (sync_id, stream, announced, stored, gap_reason) values ($1, 'webinars', 2, 1, '500')",
        Tuple.of(sync));
  }

  /** A figure of a sync, of a phase where one is named. */
  void metric(UUID sync, String type, double value, String phase) {
    run(
        "insert into sync_performance_metrics (sync_id, metric_type, metric_value, phase) values ($1, $2, $3, $4)",
        Tuple.of(sync, type, value, phase));
  }

  /** Runs a statement. */
  void run(String statement, Tuple values) {
    pool.preparedQuery(statement).execute(values).await().indefinitely();
  }
}
