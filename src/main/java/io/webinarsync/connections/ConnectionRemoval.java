package io.webinarsync.connections;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import io.vertx.pgclient.PgException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/**
 * Removes connections with all data of theirs. That wins over a sync at work: the sync goes with
 * its connection, its next write finds nothing to write to, and it stops.
 */
@ApplicationScoped
class ConnectionRemoval {

  private static final String DELETE =
      """
      delete from zoom_connections
       where id = $1
         and user_id = $2
      """;

  // A sync's batch locks the sync's row, then looks at the connection's; a removal goes the other
  // way. Where they meet PostgreSQL ends one of the two: if it is the removal, it is done again.
  private static final String DEADLOCK = "40P01";

  private static final int TRIES_AGAIN = 5;

  private final Connections connections;
  private final TokenRevocation revocation;
  private final TokenCache cache;
  private final Pool pool;

  ConnectionRemoval(
      Connections connections, TokenRevocation revocation, TokenCache cache, Pool pool) {
    this.connections = connections;
    this.revocation = revocation;
    this.cache = cache;
    this.pool = pool;
  }

  /** Revokes the connection's token, if Zoom can be asked, and removes the connection. */
  Uni<Void> remove(UUID id, String owner) {
    return connections
        .owned(id, owner)
        .chain(() -> revocation.revoke(id))
        .chain(() -> delete(id, owner))
        .invoke(() -> cache.forget(id));
  }

  private Uni<Void> delete(UUID id, String owner) {
    return pool.preparedQuery(DELETE)
        .execute(Tuple.of(id, owner))
        .onFailure(ConnectionRemoval::isDeadlock)
        .retry()
        .atMost(TRIES_AGAIN)
        .replaceWithVoid();
  }

  private static boolean isDeadlock(Throwable failure) {
    return failure instanceof PgException e && DEADLOCK.equals(e.getSqlState());
  }
}
