package io.webinarsync.sync;

import io.smallrye.mutiny.Uni;
import io.vertx.core.VertxException;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import io.webinarsync.platform.Rows;
import java.util.Optional;
import java.util.function.Function;

/**
 * The commit of a piece of work that may need several transactions until one is known to have
 * committed. Source: PostgreSQL, {@code pg_xact_status}, which is there for this.
 */
final class Commit {

  private static final String NUMBER = "select pg_current_xact_id()::text as number";
  private static final String STATUS =
      "select coalesce(pg_xact_status($1::text::xid8), '') as status";

  /** The transaction of which it is not known how it ended; empty before the first. */
  private Optional<String> last = Optional.empty();

  /** Does the work, unless an earlier transaction has committed it. */
  <T> Uni<T> of(
      SqlConnection transaction,
      Function<SqlConnection, Uni<T>> work,
      Function<SqlConnection, Uni<T>> committed) {
    return last.map(number -> hasCommitted(transaction, number))
        .orElseGet(() -> Uni.createFrom().item(false))
        .flatMap(
            isDone ->
                isDone
                    ? committed.apply(transaction)
                    : begun(transaction).chain(() -> work.apply(transaction)));
  }

  private Uni<Void> begun(SqlConnection transaction) {
    return transaction
        .query(NUMBER)
        .execute()
        .map(rows -> Rows.first(rows, row -> row.getString("number")))
        .invoke(number -> last = number)
        .replaceWithVoid();
  }

  /** One that is in progress belongs to a session whose end the database has yet to notice. */
  private static Uni<Boolean> hasCommitted(SqlConnection transaction, String number) {
    return transaction
        .preparedQuery(STATUS)
        .execute(Tuple.of(number))
        .map(rows -> rows.iterator().next().getString("status"))
        .invoke(
            status -> {
              if (status.equals("in progress")) {
                throw new VertxException("The transaction before has not ended yet", true);
              }
            })
        .map("committed"::equals);
  }
}
