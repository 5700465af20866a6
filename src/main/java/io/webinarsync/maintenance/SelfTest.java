package io.webinarsync.maintenance;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import io.vertx.pgclient.PgException;
import io.webinarsync.platform.ProblemException;
import io.webinarsync.platform.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Lets the database prove what the service rests on. Fixtures vanish; the results stay in {@code
 * sync_test_results}.
 */
@ApplicationScoped
class SelfTest {

  /** PostgreSQL's {@code invalid_parameter_value}: there is no such connection. */
  private static final String NO_CONNECTION = "22023";

  private static final String TEST =
      """
      select *
        from test_sync_process($1)
      """;

  private final Pool pool;

  SelfTest(Pool pool) {
    this.pool = pool;
  }

  /**
   * Runs all tests; not found where there is no such connection.
   *
   * @param connection whom the results are kept with; null for nobody
   */
  Uni<SelfTestView> run(@Nullable UUID connection) {
    return pool.preparedQuery(TEST)
        .execute(Tuple.of(connection))
        .map(rows -> Rows.mapped(rows, TestView::from))
        .map(SelfTestView::of)
        .onFailure(SelfTest::isUnknown)
        .transform(failure -> ProblemException.notFound());
  }

  private static boolean isUnknown(Throwable failure) {
    return failure instanceof PgException refusal && NO_CONNECTION.equals(refusal.getSqlState());
  }
}
