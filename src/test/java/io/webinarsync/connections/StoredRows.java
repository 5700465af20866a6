package io.webinarsync.connections;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import io.vertx.pgclient.PgException;
import io.vertx.pgclient.data.Interval;
import io.webinarsync.platform.TimeOrderedIds;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Looks behind the API, at the rows. */
@ApplicationScoped
class StoredRows {

  private final Pool pool;

  StoredRows(Pool pool) {
    this.pool = pool;
  }

  /** A connection that was never asked for; its id. */
  String add(String owner, String clientId) {
    UUID id = TimeOrderedIds.next();
    run(
        """
        insert into zoom_connections (id, user_id, name, connection_type, zoom_account_id, client_id)
        values ($1, $2, 'n', 'server_to_server', 'account', $3)
        """,
        id,
        owner,
        clientId);
    return id.toString();
  }

  void addWebinar(UUID connection) {
    run(
        "insert into zoom_webinars (id, connection_id, webinar_id) values ($1, $2, 81234567890)",
        TimeOrderedIds.next(),
        connection);
  }

  /** Adds a webinar beside what else goes on. */
  Uni<Void> webinarAdded(UUID connection) {
    return pool.preparedQuery(
            "insert into zoom_webinars (id, connection_id, webinar_id) values ($1, $2, 1)")
        .execute(Tuple.of(TimeOrderedIds.next(), connection))
        .ifNoItem()
        .after(Duration.ofSeconds(5))
        .fail()
        .replaceWithVoid();
  }

  void addRunningSync(UUID connection, String owner) {
    run(
        """
        insert into zoom_sync_logs (id, connection_id, user_id, requested_by, request_hash, sync_type, streams, status)
        values ($1, $2, $3, $3, 'hash', 'full', '{webinars}', 'running')
        """,
        TimeOrderedIds.next(),
        connection,
        owner);
  }

  /** Gives a connection's column a value. */
  void set(UUID connection, String column, @Nullable Object value) {
    run("update zoom_connections set " + column + " = $2 where id = $1", connection, value);
  }

  /** Starts something and stores another token while that waits for the connection's row. */
  <T> T whileTokenIsRenewed(UUID connection, String token, Supplier<T> start) {
    return pool.withTransaction(
            transaction ->
                transaction
                    .preparedQuery(
                        "update zoom_connections set access_token_encrypted = $2 where id = $1")
                    .execute(Tuple.of(connection, token))
                    .map(renewed -> start.get())
                    .call(this::someoneWaits))
        .await()
        .atMost(Duration.ofMinutes(1));
  }

  private Uni<Void> someoneWaits() {
    return pool.query(
            """
            select 1
              from pg_stat_activity
             where datname = current_database()
               and wait_event_type = 'Lock'
            """)
        .execute()
        .repeat()
        .until(rows -> rows.size() > 0)
        .collect()
        .last()
        .replaceWithVoid();
  }

  /** A connection's column as text. */
  String get(UUID connection, String column) {
    return run("select " + column + "::text from zoom_connections where id = $1", connection)
        .iterator()
        .next()
        .getString(0);
  }

  /** What is encrypted of a connection, as stored. */
  List<String> secrets(UUID connection) {
    return List.of(
        get(connection, "client_secret_encrypted"), get(connection, "access_token_encrypted"));
  }

  boolean exists(UUID connection) {
    return run("select 1 from zoom_connections where id = $1", connection).size() == 1;
  }

  int webinars(UUID connection) {
    return run("select 1 from zoom_webinars where connection_id = $1", connection).size();
  }

  /** Begins a batch as a sync does, which locks the sync's row first. */
  SqlConnection beginBatch(UUID connection) {
    SqlConnection batch = pool.getConnection().await().indefinitely();
    batch.begin().await().indefinitely();
    batch
        .preparedQuery("update zoom_sync_logs set total_items = 1 where connection_id = $1")
        .execute(Tuple.of(connection))
        .await()
        .indefinitely();
    return batch;
  }

  /** Begins to store a renewed token, and keeps others from the row until it is committed. */
  SqlConnection beginRenewal(UUID connection, String token) {
    SqlConnection renewal = pool.getConnection().await().indefinitely();
    renewal.begin().await().indefinitely();
    renewal
        .preparedQuery("update zoom_connections set access_token_encrypted = $2 where id = $1")
        .execute(Tuple.of(connection, token))
        .await()
        .indefinitely();
    return renewal;
  }

  void commit(SqlConnection transaction) {
    transaction.query("commit").execute().chain(transaction::close).await().indefinitely();
  }

  /** Goes on with the batch as a sync does, which looks at the connection's row then. */
  void endBatch(SqlConnection batch, UUID connection) {
    batch
        .preparedQuery(
            "insert into zoom_webinars (id, connection_id, webinar_id) values ($1, $2, 1)")
        .execute(Tuple.of(TimeOrderedIds.next(), connection))
        .chain(() -> batch.query("commit").execute())
        .onFailure(PgException.class)
        .recoverWithNull()
        .chain(batch::close)
        .await()
        .indefinitely();
  }

  /** Lets that much time have passed for all authorisations under way. */
  void ageStates(Duration age) {
    run(
        """
        update zoom_oauth_states
           set created_at = created_at - $1::interval,
               expires_at = expires_at - $1::interval
        """,
        Interval.of(age));
  }

  int states() {
    return run("select 1 from zoom_oauth_states").size();
  }

  /** All authorisations under way, as stored. */
  String statesAsText() {
    return run("select string_agg(s::text, ' ') from zoom_oauth_states s")
        .iterator()
        .next()
        .getString(0);
  }

  /** Runs any statement. */
  void execute(String statement) {
    pool.query(statement).execute().await().indefinitely();
  }

  /** Whether a statement waits for a lock. */
  boolean somebodyWaits() {
    return run("select 1 from pg_locks where not granted").size() > 0;
  }

  private RowSet<Row> run(String statement, @Nullable Object... values) {
    return pool.preparedQuery(statement)
        .execute(Tuple.from(Arrays.asList(values)))
        .await()
        .indefinitely();
  }
}
