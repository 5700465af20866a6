package io.webinarsync.connections;

import io.smallrye.mutiny.Uni;
import io.webinarsync.zoom.AccessToken;
import io.webinarsync.zoom.CredentialsRefused;
import io.webinarsync.zoom.TokenGrant;
import io.webinarsync.zoom.ZoomException;
import io.webinarsync.zoom.ZoomOAuth;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Renews tokens that rest on a person's consent. Each refresh kills the refresh token that it was
 * asked with, so there is one at a time among all replicas: under a lock on the connection's row,
 * read again after the lock, and committed before the new token is used.
 */
@Singleton
class TokenRefresh {

  private static final Set<String> OVER = Set.of("invalid_grant", "no_refresh_token");

  private final TokenStore store;
  private final TokenCache cache;
  private final TokenVault vault;
  private final OAuthApp app;
  private final ZoomOAuth oauth;

  TokenRefresh(
      TokenStore store, TokenCache cache, TokenVault vault, OAuthApp app, ZoomOAuth oauth) {
    this.store = store;
    this.cache = cache;
    this.vault = vault;
    this.app = app;
    this.oauth = oauth;
  }

  /**
   * A token that another replica has just renewed, or else one renewed here. Fails with {@link
   * ZoomException}: what is final has been noted on the connection by then.
   */
  Uni<AccessToken> refreshed(UUID connectionId) {
    return store.locked(connectionId, this::settled).chain(outcome -> outcome);
  }

  /** The outcome to be told after the commit, which a refusal that is to be noted needs as well. */
  private Uni<Uni<AccessToken>> settled(TokenStore.Locked row) {
    return Uni.createFrom()
        .deferred(() -> token(row))
        .map(Uni.createFrom()::item)
        .onFailure(TokenRefresh::isFinal)
        .recoverWithUni(
            refusal ->
                row.mark(statusAfter(refusal)).replaceWith(Uni.createFrom().failure(refusal)));
  }

  private Uni<AccessToken> token(TokenStore.Locked row) {
    StoredCredentials stored = row.stored();
    if (stored.needsReauthorisation()) {
      throw new ZoomException(CredentialsRefused.authorisationOver());
    }
    return usable(stored).map(Uni.createFrom()::item).orElseGet(() -> refreshed(row));
  }

  private Optional<AccessToken> usable(StoredCredentials stored) {
    return stored
        .token(vault)
        .filter(cache::isFresh)
        .filter(token -> !cache.isRejected(stored.connectionId(), token));
  }

  private Uni<AccessToken> refreshed(TokenStore.Locked row) {
    String refreshToken = row.stored().refreshToken(vault).orElseThrow(TokenRefresh::withoutOne);
    return oauth.refreshed(app.forTokens(), refreshToken).call(row::keep).map(TokenGrant::token);
  }

  private static ZoomException withoutOne() {
    return new ZoomException(
        new CredentialsRefused(
            "no_refresh_token",
            "The connection holds no refresh token; Zoom must be asked for consent again."));
  }

  private static boolean isFinal(Throwable failure) {
    return failure instanceof ZoomException zoom && zoom.error() instanceof CredentialsRefused;
  }

  /** A person's consent mends the one, a hand on the settings the other. */
  private static String statusAfter(Throwable refusal) {
    return refusal instanceof ZoomException zoom
            && zoom.error() instanceof CredentialsRefused refused
            && OVER.contains(refused.reason())
        ? "reauth_required"
        : "error";
  }
}
