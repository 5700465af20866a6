package io.webinarsync.connections;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import io.webinarsync.platform.Rows;
import io.webinarsync.platform.TimeOrderedIds;
import io.webinarsync.zoom.TokenGrant;
import io.webinarsync.zoom.ZoomIdentity;
import jakarta.inject.Singleton;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Stores connections that people gave their consent to: one for each owner, account and person.
 * Consent that is given again mends the one that is there, whatever had become of it.
 */
@Singleton
class AuthorizedConnections {

  private static final String FIND =
      """
      select id
        from zoom_connections
       where user_id = $1
         and connection_type = 'oauth'
         and zoom_account_id = $2
         and zoom_user_id = $3
         for no key update
      """;

  private static final String ADD =
      """
      insert into zoom_connections (
        id, user_id, name, connection_type, zoom_account_id, zoom_user_id, plan)
      values ($1, $2, $3, 'oauth', $4, $5, coalesce($6, 'pro'))
      on conflict do nothing
      returning id
      """;

  // All that rests on the consent before is replaced, its refresh token too where there is none
  // now.
  private static final String PUT =
      """
      update zoom_connections
         set access_token_encrypted = $2,
             refresh_token_encrypted = $3,
             token_expires_at = $4,
             scopes = $5,
             zoom_email = coalesce($6, zoom_email),
             zoom_account_type = coalesce($7, zoom_account_type),
             name = coalesce($8, name),
             plan = coalesce($9, plan),
             connection_status = 'active',
             updated_at = now()
       where id = $1
      """;

  private final Pool pool;
  private final TokenVault vault;
  private final TokenCache cache;

  AuthorizedConnections(Pool pool, TokenVault vault, TokenCache cache) {
    this.pool = pool;
    this.vault = vault;
    this.cache = cache;
  }

  /** Stores the tokens of that person's consent; the id of the connection that has them. */
  Uni<UUID> keep(PendingAuthorization pending, TokenGrant grant, ZoomIdentity identity) {
    return pool.withTransaction(
            transaction -> new Keeping(transaction, pending, grant, identity).kept())
        .invoke(cache::forget);
  }

  /** One consent on its way into the database. */
  private final class Keeping {

    private final SqlConnection transaction;
    private final PendingAuthorization pending;
    private final TokenGrant grant;
    private final ZoomIdentity identity;

    Keeping(
        SqlConnection transaction,
        PendingAuthorization pending,
        TokenGrant grant,
        ZoomIdentity identity) {
      this.transaction = transaction;
      this.pending = pending;
      this.grant = grant;
      this.identity = identity;
    }

    Uni<UUID> kept() {
      return found().chain(id -> orElse(id, this::added)).call(this::put);
    }

    private Uni<Optional<UUID>> found() {
      return asked(FIND, Tuple.of(pending.owner(), identity.accountId(), identity.userId()));
    }

    /** Where another adds it at the same time, that one is there by now. */
    private Uni<UUID> added() {
      Tuple row =
          Tuple.of(
              TimeOrderedIds.next(),
              pending.owner(),
              pending.nameOr(identity.email()),
              identity.accountId(),
              identity.userId(),
              pending.wishes().plan());
      return asked(ADD, row).chain(id -> orElse(id, () -> found().map(Optional::orElseThrow)));
    }

    private Uni<Void> put(UUID id) {
      return transaction
          .preparedQuery(PUT)
          .execute(Tuple.from(Arrays.asList(values(id))))
          .replaceWithVoid();
    }

    private @Nullable Object[] values(UUID id) {
      return new @Nullable Object[] {
        id,
        sealed(grant.token().value(), id, EncryptedColumn.ACCESS_TOKEN),
        sealed(grant.refreshToken(), id, EncryptedColumn.REFRESH_TOKEN),
        grant.token().expiresAt().atOffset(ZoneOffset.UTC),
        grant.scopes().toArray(String[]::new),
        identity.email(),
        identity.accountType(),
        pending.wishes().name(),
        pending.wishes().plan()
      };
    }

    private @Nullable String sealed(@Nullable String token, UUID id, EncryptedColumn column) {
      return token == null ? null : vault.seal(token, new Place(id, column));
    }

    private Uni<Optional<UUID>> asked(String sql, Tuple values) {
      return transaction
          .preparedQuery(sql)
          .execute(values)
          .map(rows -> Rows.first(rows, row -> row.getUUID("id")));
    }

    private static Uni<UUID> orElse(Optional<UUID> id, Supplier<Uni<UUID>> other) {
      return id.map(Uni.createFrom()::item).orElseGet(other);
    }
  }
}
