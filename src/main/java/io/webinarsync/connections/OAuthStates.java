package io.webinarsync.connections;

import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import io.webinarsync.platform.Rows;
import io.webinarsync.platform.TimeOrderedIds;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;

/**
 * Authorisations under way, each found by its state, once and for ten minutes. Only the state's
 * hash is stored, and the verifier encrypted.
 */
@Singleton
class OAuthStates {

  // What is over goes when the next one begins: nothing needs to be scheduled for it.
  private static final String KEEP =
      """
      with over as (
        delete from zoom_oauth_states
         where expires_at <= now()
      )
      insert into zoom_oauth_states (
        id, state_hash, user_id, name, plan, code_verifier_encrypted, redirect_uri, expires_at)
      values ($1, $2, $3, $4, $5, $6, $7, now() + interval '10 minutes')
      """;

  private static final String TAKE =
      """
      delete from zoom_oauth_states
       where state_hash = $1
      returning id,
                user_id,
                name,
                plan,
                code_verifier_encrypted,
                redirect_uri,
                expires_at > now() as is_good
      """;

  private final Pool pool;
  private final TokenVault vault;

  OAuthStates(Pool pool, TokenVault vault) {
    this.pool = pool;
    this.vault = vault;
  }

  /** Keeps an authorisation under a state. */
  Uni<Void> keep(String state, PendingAuthorization pending) {
    UUID id = TimeOrderedIds.next();
    return pool.preparedQuery(KEEP)
        .execute(
            Tuple.from(
                new Object[] {
                  id,
                  Buffer.buffer(Pkce.hash(state)),
                  pending.owner(),
                  pending.wishes().name(),
                  pending.wishes().plan(),
                  vault.seal(pending.verifier(), place(id)),
                  pending.redirectUri().toString()
                }))
        .replaceWithVoid();
  }

  /** The authorisation under that state, which is used up by this; empty where there is none. */
  Uni<Optional<PendingAuthorization>> taken(String state) {
    return pool.preparedQuery(TAKE)
        .execute(Tuple.of(Buffer.buffer(Pkce.hash(state))))
        .map(rows -> Rows.first(rows, row -> row))
        .map(row -> row.filter(one -> one.getBoolean("is_good")).map(this::pending));
  }

  private PendingAuthorization pending(Row row) {
    return new PendingAuthorization(
        row.getString("user_id"),
        new NewAuthorization(row.getString("name"), row.getString("plan")),
        vault.open(row.getString("code_verifier_encrypted"), place(row.getUUID("id"))),
        URI.create(row.getString("redirect_uri")));
  }

  private static Place place(UUID id) {
    return new Place(id, EncryptedColumn.CODE_VERIFIER);
  }
}
