package io.webinarsync.connections;

import io.smallrye.mutiny.Uni;
import io.webinarsync.platform.Healing;
import io.webinarsync.zoom.AccessToken;
import io.webinarsync.zoom.AccessTokens;
import io.webinarsync.zoom.CredentialsRefused;
import io.webinarsync.zoom.TokenGrant;
import io.webinarsync.zoom.ZoomException;
import io.webinarsync.zoom.ZoomOAuth;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/**
 * Tokens from memory, else from the database, else from Zoom; each new one is stored before it is
 * used. In this process there is one request per connection at a time. Among replicas there is one
 * where a refresh token is used, which dies by it, see {@link TokenRefresh}; else they may fetch
 * one each: a server-to-server app may hold several tokens, and the newest stored one serves all.
 */
@ApplicationScoped
class StoredAccessTokens implements AccessTokens {

  /** How long an older token, still alive, stands in for one that Zoom could not be asked for. */
  private static final Duration STAND_IN = Duration.ofSeconds(30);

  /** How long the database may be in trouble before whoever needs a token hears of it. */
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private final SingleFlight<UUID, AccessToken> flights = new SingleFlight<>();
  private final TokenCache cache;
  private final TokenStore store;
  private final TokenVault vault;
  private final ZoomOAuth oauth;
  private final TokenRefresh refresh;
  private final Healing healing;

  StoredAccessTokens(
      TokenCache cache,
      TokenStore store,
      TokenVault vault,
      ZoomOAuth oauth,
      TokenRefresh refresh,
      Clock clock) {
    this.healing = new Healing(clock, PATIENCE);
    this.cache = cache;
    this.store = store;
    this.vault = vault;
    this.oauth = oauth;
    this.refresh = refresh;
  }

  @Override
  public Uni<AccessToken> current(UUID connectionId) {
    return Uni.createFrom()
        .deferred(
            () ->
                cache
                    .usable(connectionId)
                    .map(Uni.createFrom()::item)
                    .orElseGet(() -> flights.join(connectionId, () -> obtained(connectionId))));
  }

  @Override
  public Uni<AccessToken> renewed(UUID connectionId, AccessToken rejected) {
    return Uni.createFrom()
        .voidItem()
        .invoke(() -> cache.reject(connectionId, rejected))
        .chain(() -> current(connectionId))
        .chain(token -> otherThan(rejected, token, connectionId));
  }

  /**
   * A flight that had begun before the rejection may have brought the very token: ask once more.
   */
  private Uni<AccessToken> otherThan(AccessToken rejected, AccessToken token, UUID connectionId) {
    if (token.value().equals(rejected.value())) {
      cache.reject(connectionId, rejected);
      return current(connectionId);
    }
    return Uni.createFrom().item(token);
  }

  private Uni<AccessToken> obtained(UUID connectionId) {
    return healing.of(() -> store.read(connectionId)).chain(this::storedOrNew);
  }

  private Uni<AccessToken> storedOrNew(StoredCredentials stored) {
    UUID connectionId = stored.connectionId();
    Optional<AccessToken> usable = usable(stored);
    if (usable.filter(cache::isFresh).isPresent()) {
      cache.keep(connectionId, usable.get());
      return Uni.createFrom().item(usable.get());
    }
    return renewed(stored)
        .invoke(token -> cache.keep(connectionId, token))
        .onFailure(failure -> isTransient(failure) && usable.filter(cache::isAlive).isPresent())
        .recoverWithUni(() -> standIn(connectionId, usable.orElseThrow()));
  }

  private Optional<AccessToken> usable(StoredCredentials stored) {
    return stored
        .readableToken(vault)
        .filter(token -> !stored.needsReauthorisation())
        .filter(token -> !cache.isRejected(stored.connectionId(), token));
  }

  private Uni<AccessToken> renewed(StoredCredentials stored) {
    return stored.isByConsent() ? refresh.refreshed(stored.connectionId()) : fetched(stored);
  }

  private Uni<AccessToken> fetched(StoredCredentials stored) {
    UUID connectionId = stored.connectionId();
    return granted(stored)
        .onFailure(StoredAccessTokens::isFinal)
        .call(() -> healing.of(() -> store.markRefused(connectionId)))
        .call(grant -> healing.of(() -> store.keep(connectionId, grant)))
        .map(TokenGrant::token);
  }

  private Uni<TokenGrant> granted(StoredCredentials stored) {
    return Uni.createFrom()
        .item(() -> stored.app(vault))
        .chain(app -> oauth.accountCredentials(app.client(), app.accountId()));
  }

  private Uni<AccessToken> standIn(UUID connectionId, AccessToken alive) {
    cache.keepFor(connectionId, alive, STAND_IN);
    return Uni.createFrom().item(alive);
  }

  private static boolean isFinal(Throwable failure) {
    return failure instanceof ZoomException zoom && zoom.error() instanceof CredentialsRefused;
  }

  private static boolean isTransient(Throwable failure) {
    return failure instanceof ZoomException zoom && zoom.error().isTransient();
  }
}
