package io.webinarsync.connections;

import io.smallrye.mutiny.Uni;
import io.webinarsync.zoom.AccessToken;
import io.webinarsync.zoom.CredentialsRefused;
import io.webinarsync.zoom.TokenGrant;
import io.webinarsync.zoom.ZoomException;
import io.webinarsync.zoom.ZoomOAuth;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Renews tokens that rest on a person's consent. Each refresh kills the refresh token that it was
 * asked with, so there is one at a time among all replicas: under a lock on the connection's row,
 * read again after the lock, and committed before the new token is used.
 */
@Singleton
class TokenRefresh {

  private static final Set<String> OVER = Set.of("invalid_grant", "no_refresh_token");

  private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);
  private static final long TRIES_AGAIN = 5;

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
    return Uni.createFrom().deferred(() -> new Refresh(connectionId).done());
  }

  private Optional<AccessToken> usable(StoredCredentials stored) {
    return stored
        .token(vault)
        .filter(cache::isFresh)
        .filter(token -> !cache.isRejected(stored.connectionId(), token));
  }

  /** One refresh. */
  private final class Refresh {

    private final UUID connectionId;
    private @Nullable TokenGrant granted;

    Refresh(UUID connectionId) {
      this.connectionId = connectionId;
    }

    Uni<AccessToken> done() {
      return store
          .locked(connectionId, this::settled)
          .chain(outcome -> outcome)
          .onFailure(failure -> granted != null)
          .recoverWithUni(() -> keptAfterAll(Objects.requireNonNull(granted)));
    }

    /** The outcome to be told after the commit, which a refusal that is noted needs as well. */
    private Uni<Uni<AccessToken>> settled(TokenStore.Locked row) {
      return Uni.createFrom()
          .deferred(() -> token(row))
          .map(Uni.createFrom()::item)
          .onFailure(TokenRefresh::isFinal)
          .recoverWithUni(
              refusal ->
                  row.mark(statusAfter(refusal)).map(marked -> Uni.createFrom().failure(refusal)));
    }

    private Uni<AccessToken> token(TokenStore.Locked row) {
      if (row.stored().needsReauthorisation()) {
        throw new ZoomException(CredentialsRefused.authorisationOver());
      }
      return usable(row.stored()).map(Uni.createFrom()::item).orElseGet(() -> renewed(row));
    }

    private Uni<AccessToken> renewed(TokenStore.Locked row) {
      String dying = row.stored().refreshToken(vault).orElseThrow(TokenRefresh::withoutOne);
      return oauth
          .refreshed(app.forTokens(), dying)
          .invoke(grant -> granted = grant)
          .call(row::keep)
          .map(TokenGrant::token);
    }

    /** The only copy of a person's consent is here: a database that fails once must not cost it. */
    private Uni<AccessToken> keptAfterAll(TokenGrant grant) {
      return store
          .keep(connectionId, grant)
          .onFailure(failure -> !(failure instanceof ZoomException))
          .retry()
          .withBackOff(FIRST_PAUSE, LONGEST_PAUSE)
          .atMost(TRIES_AGAIN)
          .replaceWith(grant.token());
    }
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
