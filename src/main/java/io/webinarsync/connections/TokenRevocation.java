package io.webinarsync.connections;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.webinarsync.zoom.AccessToken;
import io.webinarsync.zoom.ClientCredentials;
import io.webinarsync.zoom.ZoomOAuth;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.Stream;
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
  private final OAuthApp ownApp;
  private final ZoomOAuth oauth;

  TokenRevocation(
      TokenStore store, TokenCache cache, TokenVault vault, OAuthApp ownApp, ZoomOAuth oauth) {
    this.store = store;
    this.cache = cache;
    this.vault = vault;
    this.ownApp = ownApp;
    this.oauth = oauth;
  }

  /** Revokes the connection's tokens. Never fails: a failure is logged. */
  Uni<Void> revoke(UUID connectionId) {
    return store
        .read(connectionId)
        .chain(this::revokeThoseAlive)
        .ifNoItem()
        .after(PATIENCE)
        .fail()
        .onFailure()
        .invoke(() -> LOG.warnf("Could not revoke the token of connection %s", connectionId))
        .onFailure()
        .recoverWithNull();
  }

  /** The refresh token first: it lives longest, and another access token could be had with it. */
  private Uni<Void> revokeThoseAlive(StoredCredentials stored) {
    Stream<String> alive =
        stored.readableToken(vault).filter(cache::isAlive).stream().map(AccessToken::value);
    return Multi.createFrom()
        .items(Stream.concat(stored.refreshToken(vault).stream(), alive))
        .onItem()
        .transformToUniAndConcatenate(token -> oauth.revoke(client(stored), token))
        .collect()
        .last();
  }

  private ClientCredentials client(StoredCredentials stored) {
    return stored.isByConsent() ? ownApp.forTokens() : stored.app(vault).client();
  }
}
