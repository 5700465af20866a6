package io.webinarsync.connections;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import io.webinarsync.platform.Rows;
import io.webinarsync.zoom.TokenGrant;
import io.webinarsync.zoom.ZoomException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** The tokens of connections in the database, encrypted. */
@ApplicationScoped
class TokenStore {

  private static final String READ =
      """
      select id,
             connection_type,
             connection_status,
             zoom_email,
             zoom_account_id,
             client_id,
             client_secret_encrypted,
             access_token_encrypted,
             refresh_token_encrypted,
             token_expires_at
        from zoom_connections
       where id = $1
      """;

  // `no key update`, since rows that refer to the connection are written while Zoom is waited for;
  // two refreshes and a refresh and a deletion still exclude each other.
  private static final String READ_AND_LOCK = READ + "   for no key update";

  // A grant without a refresh token leaves the old one in force. Source: RFC 6749, section 6.
  private static final String KEEP =
      """
      update zoom_connections
         set access_token_encrypted = $2,
             refresh_token_encrypted = coalesce($3, refresh_token_encrypted),
             token_expires_at = $4,
             scopes = $5,
             connection_status = 'active',
             updated_at = now()
       where id = $1
      """;

  // `error` is for what is to be put right here or in the app's settings at Zoom: the next token
  // that Zoom gives makes the connection `active` again. `reauth_required` is for a person, who
  // must
  // go through Zoom's consent again.
  private static final String MARK =
      """
      update zoom_connections
         set connection_status = $2,
             updated_at = now()
       where id = $1
         and connection_status <> $2
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
    return read(pool, READ, connectionId);
  }

  /** Stores what Zoom gave; fails with {@link ZoomException} where the connection is gone. */
  Uni<Void> keep(UUID connectionId, TokenGrant grant) {
    return keep(pool, connectionId, grant);
  }

  /** Notes that no token is to be had until something is put right. */
  Uni<Void> markRefused(UUID connectionId) {
    return mark(pool, connectionId, "error");
  }

  /**
   * Works on the connection while no other replica renews its token. What the work has written is
   * committed before its outcome is told; where it fails nothing is.
   */
  <T> Uni<T> locked(UUID connectionId, Function<Locked, Uni<T>> work) {
    return pool.withTransaction(
        transaction ->
            read(transaction, READ_AND_LOCK, connectionId)
                .chain(stored -> work.apply(new Locked(transaction, stored))));
  }

  private static Uni<StoredCredentials> read(SqlClient client, String sql, UUID connectionId) {
    return client
        .preparedQuery(sql)
        .execute(Tuple.of(connectionId))
        .map(rows -> Rows.first(rows, StoredCredentials::of))
        .map(found -> found.orElseThrow(TokenStore::gone));
  }

  private Uni<Void> keep(SqlClient client, UUID connectionId, TokenGrant grant) {
    return client
        .preparedQuery(KEEP)
        .execute(
            Tuple.of(
                connectionId,
                sealed(grant.token().value(), connectionId, EncryptedColumn.ACCESS_TOKEN),
                Optional.ofNullable(grant.refreshToken())
                    .map(token -> sealed(token, connectionId, EncryptedColumn.REFRESH_TOKEN))
                    .orElse(null),
                grant.token().expiresAt().atOffset(ZoneOffset.UTC),
                grant.scopes().toArray(String[]::new)))
        .invoke(TokenStore::refuseIfGone)
        .replaceWithVoid();
  }

  private static Uni<Void> mark(SqlClient client, UUID connectionId, String status) {
    return client.preparedQuery(MARK).execute(Tuple.of(connectionId, status)).replaceWithVoid();
  }

  private String sealed(String secret, UUID connectionId, EncryptedColumn column) {
    return vault.seal(secret, new Place(connectionId, column));
  }

  private static void refuseIfGone(RowSet<Row> rows) {
    if (rows.rowCount() == 0) {
      throw gone();
    }
  }

  private static ZoomException gone() {
    return ZoomException.withoutToken("The connection is gone.");
  }

  /** A connection whose row is locked until the work on it ends. */
  final class Locked {

    private final SqlConnection transaction;
    private final StoredCredentials stored;

    private Locked(SqlConnection transaction, StoredCredentials stored) {
      this.transaction = transaction;
      this.stored = stored;
    }

    /** What the row holds, read after it was locked. */
    StoredCredentials stored() {
      return stored;
    }

    /** Stores what Zoom gave. */
    Uni<Void> keep(TokenGrant grant) {
      return TokenStore.this.keep(transaction, stored.connectionId(), grant);
    }

    /** Notes that no token is to be had: {@code reauth_required} or {@code error}. */
    Uni<Void> mark(String status) {
      return TokenStore.mark(transaction, stored.connectionId(), status);
    }
  }
}
