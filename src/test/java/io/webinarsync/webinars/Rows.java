package io.webinarsync.webinars;

import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import io.webinarsync.platform.TimeOrderedIds;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Writes the rows that a test reads. */
@ApplicationScoped
class Rows {

  private final Pool pool;

  Rows(Pool pool) {
    this.pool = pool;
  }

  /** A connection of this owner. */
  UUID connection(String owner) {
    UUID id = TimeOrderedIds.next();
    run(
        "insert into zoom_connections (id, user_id, name, connection_type) values ($1, $2, 'n', 'server_to_server')",
        Tuple.of(id, owner));
    return id;
  }

  /** A webinar with a topic and a time. */
  UUID webinar(UUID connection, @Nullable String topic, @Nullable String startTime) {
    UUID id = TimeOrderedIds.next();
    run(
        """
        insert into zoom_webinars (id, connection_id, webinar_id, topic, start_time)
        values ($1, $2, (select coalesce(max(webinar_id), 81234567890) + 1 from zoom_webinars), $3, $4)
        """,
        Tuple.of(
            id, connection, topic, startTime == null ? null : OffsetDateTime.parse(startTime)));
    return id;
  }

  /** Gives a webinar's column a value. */
  void set(UUID webinar, String column, String value) {
    run("update zoom_webinars set " + column + " = $2 where id = $1", Tuple.of(webinar, value));
  }

  /** Gives a webinar a figure, or none. */
  void figure(UUID webinar, String column, @Nullable Integer value) {
    run("update zoom_webinars set " + column + " = $2 where id = $1", Tuple.of(webinar, value));
  }

  /** Gives a connection many webinars. */
  void webinars(UUID connection, int count) {
    run(
        """
        insert into zoom_webinars (id, connection_id, webinar_id, topic, start_time, total_registrants, settings)
        select gen_random_uuid(), $1, 81230000000 + n, 'Webinar ' || n, now() + make_interval(mins => n), n % 90,
               jsonb_build_object('text', repeat('x', 500))
          from generate_series(1, $2) n
        """,
        Tuple.of(connection, count));
  }

  /** Lets the database know which rows all may see, without which it reads no index alone. */
  void vacuum() {
    run("vacuum analyze zoom_webinars", Tuple.tuple());
  }

  /** Removes a webinar. */
  void remove(UUID webinar) {
    run("delete from zoom_webinars where id = $1", Tuple.of(webinar));
  }

  /**
   * Gives a webinar rows in a table.
   *
   * @param values of the columns, as SQL in which {@code n} counts the rows from 1
   */
  void children(UUID webinar, int count, String table, String columns, String values) {
    run(
        """
        insert into %s (connection_id, webinar_id, content_hash, synced_at, %s)
        select connection_id, webinar_id, 'hash', '2026-11-22T14:31:07.123456Z', %s
          from zoom_webinars, generate_series(1, $2) n
         where id = $1
        """
            .formatted(table, columns, values),
        Tuple.of(webinar, count));
  }

  /** How the database would run a statement. */
  String plan(String statement, Tuple values) {
    return StreamSupport.stream(
            pool.preparedQuery("explain (costs off) " + statement)
                .execute(values)
                .await()
                .indefinitely()
                .spliterator(),
            false)
        .map(row -> row.getString(0))
        .collect(Collectors.joining("\n"));
  }

  /** Lets the database know what its tables hold. */
  void analyze() {
    run("analyze", Tuple.tuple());
  }

  /** Connections that are at work or within a transaction, beside the one that asks. */
  int busyConnections() {
    return pool.query(
            "select count(*)::integer from pg_stat_activity where state <> 'idle' and backend_type = 'client backend' and pid <> pg_backend_pid()")
        .execute()
        .await()
        .indefinitely()
        .iterator()
        .next()
        .getInteger(0);
  }

  private void run(String statement, Tuple values) {
    pool.preparedQuery(statement).execute(values).await().indefinitely();
  }
}
