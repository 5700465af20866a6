package io.webinarsync.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import io.vertx.pgclient.PgException;
import io.webinarsync.PeopleScenario;
import io.webinarsync.platform.Rows;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The database's own wall: queries that ask nothing of whose the rows are. */
@QuarkusTest
class OwnedRowsIT extends PeopleScenario {

  private static final List<String> OWNED =
      List.of(
          "zoom_connections",
          "zoom_hosts",
          "zoom_webinars",
          "zoom_sync_logs",
          "webinar_sync_queue",
          "sync_state",
          "sync_progress_updates",
          "sync_heartbeats",
          "sync_performance_metrics",
          "zoom_webinar_instances",
          "zoom_webinar_participants",
          "zoom_webinar_registrants",
          "zoom_webinar_attendance",
          "sync_reconciliations",
          "sync_monitoring_view",
          "sync_monitoring_component_data",
          "webinar_statistics_by_connection");

  private static final List<String> STREAMS =
      List.of("webinars", "instances", "participants", "registrants");

  @Inject OwnedRows owned;
  @Inject Pool pool;

  @BeforeEach
  void two_owners_have_synced() {
    sync(connect(), "full", STREAMS);
    execute("update zoom_connections set user_id = 'alice'");
    execute("update zoom_sync_logs set user_id = 'alice'");
    sync(connect(), "full", STREAMS);
    execute("update zoom_connections set user_id = 'bob' where user_id <> 'alice'");
    execute("update zoom_sync_logs set user_id = 'bob' where user_id <> 'alice'");
    execute(
        """
        insert into sync_heartbeats (sync_id, status)
        select id, status
          from zoom_sync_logs
            on conflict do nothing
        """);
  }

  @Test
  void an_owner_sees_his_own_rows_and_nobody_those_of_another() {
    for (String table : OWNED) {
      long all = number("select count(*) from " + table);

      assertThat(seen("alice", table)).as(table).isPositive().isEqualTo(all - seen("bob", table));
      assertThat(seen("carol", table)).as(table).isZero();
      assertThat(seen("", table)).as(table).isZero();
    }
  }

  @Test
  void owners_in_turn_on_one_connection_never_see_each_others_rows() {
    String[] owners = {"alice", "bob", "carol", ""};
    try (Borrowed one = new Borrowed(pool.getConnectionAndAwait())) {
      IntStream.range(0, 1000)
          .mapToObj(turn -> owners[turn % owners.length])
          .forEach(
              owner ->
                  assertThat(one.ownersSeenBy(owner))
                      .isEqualTo(
                          List.of("alice", "bob").contains(owner) ? List.of(owner) : List.of()));
    }
  }

  @Test
  void every_table_has_the_wall() {
    assertThat(
            rows(
                """
                select relname
                  from pg_class
                 where relnamespace = current_schema::regnamespace
                   and relkind = 'r'
                   and not relrowsecurity
                   and relname <> 'flyway_schema_history'
                """))
        .isEmpty();
  }

  @Test
  void without_a_word_about_the_owner_a_reader_sees_nothing() {
    try (Borrowed one = new Borrowed(pool.getConnectionAndAwait())) {
      assertThat(one.ownersSeenByNobody()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "select access_token_encrypted from zoom_connections",
        "select client_secret_encrypted from zoom_connections",
        "select * from zoom_oauth_states",
        "select * from stream_tickets",
        "update zoom_sync_logs set end_reason = 'mine'",
        "delete from zoom_webinars",
        "select * from cleanup_old_sync_data(30)"
      })
  void a_reader_may_neither_see_secrets_nor_write(String sql) {
    assertThatThrownBy(() -> read("alice", sql))
        .isInstanceOf(PgException.class)
        .hasFieldOrPropertyWithValue("sqlState", "42501");
  }

  @Test
  void what_one_transaction_may_see_says_nothing_of_the_next() {
    read("alice", "select 1");

    assertThat(number("select count(distinct user_id) from zoom_connections")).isEqualTo(2);
  }

  private long seen(String owner, String table) {
    return read(owner, "select count(*) as seen from " + table).iterator().next().getLong("seen");
  }

  private RowSet<Row> read(String owner, String sql) {
    return owned.query(owner, sql, Tuple.tuple()).await().indefinitely();
  }

  /** One connection of the pool, as a pooler would lend it to one client after the other. */
  private record Borrowed(SqlConnection connection) implements AutoCloseable {

    List<String> ownersSeenBy(String owner) {
      return seen("select set_config('webinar_sync.owner', '" + owner + "', true)");
    }

    List<String> ownersSeenByNobody() {
      return seen("select 1");
    }

    private List<String> seen(String first) {
      connection.query("begin").executeAndAwait();
      connection.query("set local role webinar_sync_reader").executeAndAwait();
      connection.query(first).executeAndAwait();
      List<String> owners =
          Rows.mapped(
              connection
                  .query(
                      """
                      select distinct log.user_id
                        from zoom_webinars webinar
                        join zoom_sync_logs log on log.connection_id = webinar.connection_id
                      """)
                  .executeAndAwait(),
              row -> row.getString("user_id"));
      connection.query("commit").executeAndAwait();
      return owners;
    }

    @Override
    public void close() {
      connection.closeAndAwait();
    }
  }
}
