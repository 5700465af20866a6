package io.webinarsync.connections;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import io.webinarsync.platform.Rows;
import io.webinarsync.zoom.TokenGrant;
import io.webinarsync.zoom.ZoomException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

/**
 * The tokens of connections in the database, encrypted. Read and written through the pool, because
 * tokens are asked for from wherever a call is made, with and without a session of Hibernate's.
 */
@ApplicationScoped
class TokenStore {

  private static final String READ =
      """
      select zoom_account_id,
             client_id,
             client_secret_encrypted,
             access_token_encrypted,
             token_expires_at
        from zoom_connections
       where id = $1
      """;

  private static final String KEEP =
      """
      update zoom_connections
         set access_token_encrypted = $2,
             token_expires_at = $3,
             scopes = $4,
             connection_status = 'active',
             updated_at = now()
       where id = $1
      """;

  // `error` and not `reauth_required`: the latter asks a person to go through Zoom's consent again,
  // which a server-to-server app does not know. It is its settings at Zoom that need a hand, and
  // the
  // next token that Zoom gives makes the connection `active` again.
  private static final String MARK_REFUSED =
      """
      update zoom_connections
         set connection_status = 'error',
             updated_at = now()
       where id = $1
         and connection_status <> 'error'
      """;

  private final Pool pool;
  private final TokenVault vault;

  TokenStore(Pool pool, TokenVault vault) {
    this.pool = pool;
    this.vault = vault;
  }

  /**
   * The connection's credentials; fails with {@link ZoomException} where the connection is gone.
   */
  Uni<StoredCredentials> read(UUID connectionId) {
    return pool.preparedQuery(READ)
        .execute(Tuple.of(connectionId))
        .map(rows -> Rows.first(rows, row -> credentials(connectionId, row)))
        .map(found -> found.orElseThrow(TokenStore::gone));
  }

  /** Stores what Zoom gave; fails with {@link ZoomException} where the connection is gone. */
  Uni<Void> keep(UUID connectionId, TokenGrant grant) {
    Place place = new Place(connectionId, EncryptedColumn.ACCESS_TOKEN);
    return pool.preparedQuery(KEEP)
        .execute(
            Tuple.of(
                connectionId,
                vault.seal(grant.token().value(), place),
                grant.token().expiresAt().atOffset(ZoneOffset.UTC),
                grant.scopes().toArray(String[]::new)))
        .invoke(TokenStore::refuseIfGone)
        .replaceWithVoid();
  }

  /** Notes that no token is to be had until a person does something. */
  Uni<Void> markRefused(UUID connectionId) {
    return pool.preparedQuery(MARK_REFUSED).execute(Tuple.of(connectionId)).replaceWithVoid();
  }

  private static StoredCredentials credentials(UUID connectionId, Row row) {
    return new StoredCredentials(
        connectionId,
        row.getString("zoom_account_id"),
        row.getString("client_id"),
        row.getString("client_secret_encrypted"),
        row.getString("access_token_encrypted"),
        Optional.ofNullable(row.getOffsetDateTime("token_expires_at"))
            .map(OffsetDateTime::toInstant)
            .orElse(null));
  }

  private static void refuseIfGone(RowSet<Row> rows) {
    if (rows.rowCount() == 0) {
      throw gone();
    }
  }

  private static ZoomException gone() {
    return ZoomException.withoutToken("The connection is gone.");
  }
}
