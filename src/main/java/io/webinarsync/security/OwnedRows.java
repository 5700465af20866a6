package io.webinarsync.security;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Function;

/**
 * Reads for one owner, behind the database's own wall: a query that forgot to ask whose a row is
 * finds that owner's rows all the same, and no others. It reads in the role {@code
 * webinar_sync_reader}, which can write nothing and sees no token.
 */
@ApplicationScoped
public class OwnedRows {

  /** For this transaction alone, so that the pool's connection is nobody's again after it. */
  private static final String NARROW =
      """
      select set_config('webinar_sync.owner', $1, true),
             set_config('role', 'webinar_sync_reader', true)
      """;

  private final Pool pool;

  OwnedRows(Pool pool) {
    this.pool = pool;
  }

  /** The rows that one query finds. */
  public Uni<RowSet<Row>> query(String owner, String sql, Tuple parameters) {
    return read(owner, connection -> connection.preparedQuery(sql).execute(parameters));
  }

  /** What comes of several queries in one transaction. */
  public <T> Uni<T> read(String owner, Function<SqlConnection, Uni<T>> reading) {
    return pool.withTransaction(
        connection ->
            connection
                .preparedQuery(NARROW)
                .execute(Tuple.of(owner))
                .chain(() -> reading.apply(connection)));
  }
}
