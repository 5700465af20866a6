package io.webinarsync.connections;

import io.smallrye.mutiny.Uni;
import io.webinarsync.zoom.AccessToken;
import io.webinarsync.zoom.ZoomOAuth;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Makes a connection's token worthless at Zoom, as far as that can be done. */
@ApplicationScoped
class TokenRevocation {

  private static final Logger LOG = Logger.getLogger(TokenRevocation.class);

  /** How long Zoom may take; a token that was not revoked dies within the hour all the same. */
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final TokenStore store;
  private final TokenCache cache;
  private final TokenVault vault;
  private final ZoomOAuth oauth;

  TokenRevocation(TokenStore store, TokenCache cache, TokenVault vault, ZoomOAuth oauth) {
    this.store = store;
    this.cache = cache;
    this.vault = vault;
    this.oauth = oauth;
  }

  /** Revokes the connection's token. Never fails: a failure is logged. */
  Uni<Void> revoke(UUID connectionId) {
    return store
        .read(connectionId)
        .chain(this::revokeIfAlive)
        .ifNoItem()
        .after(PATIENCE)
        .fail()
        .onFailure()
        .invoke(() -> LOG.warnf("Could not revoke the token of connection %s", connectionId))
        .onFailure()
        .recoverWithNull();
  }

  private Uni<Void> revokeIfAlive(StoredCredentials stored) {
    return stored
        .token(vault)
        .filter(cache::isAlive)
        .map(token -> revoke(stored, token))
        .orElseGet(() -> Uni.createFrom().voidItem());
  }

  private Uni<Void> revoke(StoredCredentials stored, AccessToken token) {
    return oauth.revoke(stored.app(vault).client(), token);
  }
}
