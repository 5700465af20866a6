package io.webinarsync.maintenance;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Deletes what old syncs leave behind, in steps that each commit by themselves, so that no step
 * holds locks for long and one that fails undoes no other.
 */
@ApplicationScoped
class CleanUp {

  /** Most rows that a step deletes, about. */
  private static final int STEP_ROWS = 10_000;

  private static final String STEP =
      """
      select *
        from cleanup_old_sync_data_step($1, $2)
      """;

  private final Pool pool;

  CleanUp(Pool pool) {
    this.pool = pool;
  }

  /**
   * Deletes until a step finds nothing more.
   *
   * @param days age from which ended syncs are deleted, 1 or more
   */
  Uni<CleanedUpView> olderThan(int days) {
    return Multi.createBy()
        .repeating()
        .uni(() -> step(days))
        .whilst(Deleted::isAny)
        .collect()
        .in(Deleted::new, Deleted::add)
        .map(deleted -> new CleanedUpView(days, deleted.counts()));
  }

  private Uni<Deleted> step(int days) {
    return pool.preparedQuery(STEP).execute(Tuple.of(days, STEP_ROWS)).map(CleanUp::deleted);
  }

  private static Deleted deleted(RowSet<Row> rows) {
    return Deleted.in(rows.iterator().next());
  }
}
