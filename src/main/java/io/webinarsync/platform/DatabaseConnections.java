package io.webinarsync.platform;

import io.quarkus.reactive.pg.client.PgPoolCreator;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlConnectOptions;
import jakarta.inject.Singleton;
import java.util.List;

/**
 * Makes the pool of connections such that one over which nothing comes back any more is given up:
 * what waits for an answer on it fails then, and can be done again on another.
 */
@Singleton
class DatabaseConnections implements PgPoolCreator {

  /** Longer than {@code statement_timeout}: a living server has answered by then. */
  private static final int SECONDS_WITHOUT_A_BYTE = 65;

  private static final int MILLIS_TO_CONNECT = 2000;

  @Override
  public Pool create(Input input) {
    List<SqlConnectOptions> servers =
        input.pgConnectOptionsList().stream().map(DatabaseConnections::impatient).toList();
    return PgBuilder.pool()
        .with(input.poolOptions())
        .connectingTo(servers)
        .using(input.vertx())
        .build();
  }

  private static SqlConnectOptions impatient(PgConnectOptions options) {
    PgConnectOptions impatient = new PgConnectOptions(options);
    impatient.setConnectTimeout(MILLIS_TO_CONNECT);
    impatient.setReadIdleTimeout(SECONDS_WITHOUT_A_BYTE);
    return impatient;
  }
}
