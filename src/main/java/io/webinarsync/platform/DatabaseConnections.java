package io.webinarsync.platform;

import io.quarkus.reactive.pg.client.PgPoolCreator;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PoolOptions;
import io.vertx.sqlclient.SqlConnectOptions;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Makes the pool of connections such that neither side is left hanging. A connection over which
 * nothing comes back any more is given up: what waits for an answer on it fails then, and can be
 * done again on another. And the server ends a transaction whose client has fallen silent within a
 * sync's lease, so that its locks keep nobody from taking over.
 */
@Singleton
public class DatabaseConnections implements PgPoolCreator {

  /** Longer than {@code statement_timeout}: a living server has answered by then. */
  private static final int SECONDS_WITHOUT_A_BYTE = 65;

  private static final int MILLIS_TO_CONNECT = 2000;

  private static final String IDLE_IN_TRANSACTION = "idle_in_transaction_session_timeout";

  private final Duration lease;
  private final CompletableFuture<PgConnectOptions> address = new CompletableFuture<>();
  private final CompletableFuture<Pool> aside = new CompletableFuture<>();

  DatabaseConnections(
      @ConfigProperty(name = "webinar-sync.sync.lease", defaultValue = "90s") Duration lease) {
    this.lease = lease;
  }

  @Override
  public Pool create(Input input) {
    List<SqlConnectOptions> servers =
        input.pgConnectOptionsList().stream().map(this::impatient).toList();
    address.complete(new PgConnectOptions(input.pgConnectOptionsList().get(0)));
    aside.complete(pool(input, new PoolOptions().setMaxSize(1), servers));
    return pool(input, input.poolOptions(), servers);
  }

  /**
   * How the pool's first server is reached, for a connection that may stay silent for long; there
   * once the pool is.
   */
  public CompletionStage<PgConnectOptions> address() {
    return address.minimalCompletionStage();
  }

  /** A single connection, for which nobody waits who needs the pool; there once the pool is. */
  CompletionStage<Pool> aside() {
    return aside.minimalCompletionStage();
  }

  @PreDestroy
  void close() {
    Optional.ofNullable(aside.getNow(null)).ifPresent(Pool::close);
  }

  private static Pool pool(Input input, PoolOptions options, List<SqlConnectOptions> servers) {
    return PgBuilder.pool().with(options).connectingTo(servers).using(input.vertx()).build();
  }

  private SqlConnectOptions impatient(PgConnectOptions options) {
    PgConnectOptions impatient = new PgConnectOptions(options);
    impatient.setConnectTimeout(MILLIS_TO_CONNECT);
    impatient.setReadIdleTimeout(SECONDS_WITHOUT_A_BYTE);
    if (!options.getProperties().containsKey(IDLE_IN_TRANSACTION)) {
      impatient.addProperty(IDLE_IN_TRANSACTION, Long.toString(lease.dividedBy(2).toMillis()));
    }
    return impatient;
  }
}
