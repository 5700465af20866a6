package io.webinarsync.sync;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.webinarsync.platform.Healing;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.function.Function;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The way of runs to PostgreSQL. It takes at most a share of the pool's connections, so that the
 * API always finds one, and what fails for the database's sake is done again: a restart or a lost
 * connection costs a run some time and nothing else.
 */
@ApplicationScoped
class RunDatabase {

  private static final double SHARE = 0.6;

  private final Pool pool;
  private final Healing healing;
  private final Permits permits;

  RunDatabase(
      Pool pool,
      Clock clock,
      SyncConfig config,
      @ConfigProperty(name = "quarkus.datasource.reactive.max-size", defaultValue = "20")
          int connections) {
    this.pool = pool;
    this.healing = new Healing(clock, config.databasePatience());
    this.permits = new Permits(Math.max(1, (int) (connections * SHARE)));
  }

  /** Does work that may be done twice without harm. */
  <T> Uni<T> with(Function<Pool, Uni<T>> work) {
    return healing.of(() -> permits.with(() -> work.apply(pool)));
  }

  /**
   * Does work in a transaction that is committed exactly once, also where the answer to a commit is
   * lost: the database is asked then what became of it.
   *
   * @param work does it, and says what came of it
   * @param committed says what came of it where only its commit is known
   */
  <T> Uni<T> once(Function<SqlConnection, Uni<T>> work, Function<SqlConnection, Uni<T>> committed) {
    return Uni.createFrom()
        .deferred(
            () -> {
              Commit commit = new Commit();
              return with(
                  database ->
                      database.withTransaction(
                          transaction -> commit.of(transaction, work, committed)));
            });
  }
}
