package io.webinarsync.connections;

import io.webinarsync.zoom.AccessToken;
import io.webinarsync.zoom.ClientCredentials;
import io.webinarsync.zoom.ZoomException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * With what a connection gets and holds its token, as stored.
 *
 * @param connectionId the connection
 * @param accountId Zoom's id of the account; null where the type of connection needs none
 * @param clientId Zoom's id of the app; null where the type of connection has none of its own
 * @param sealedClientSecret the app's secret, encrypted; null likewise
 * @param sealedToken the last access token, encrypted; null where there was none yet
 * @param tokenExpiresAt when Zoom stops to accept the token; null where there was none yet
 */
record StoredCredentials(
    UUID connectionId,
    @Nullable String accountId,
    @Nullable String clientId,
    @Nullable String sealedClientSecret,
    @Nullable String sealedToken,
    @Nullable Instant tokenExpiresAt) {

  /** The stored token; empty where there is none that can be read, for another can be fetched. */
  Optional<AccessToken> token(TokenVault vault) {
    if (sealedToken == null || tokenExpiresAt == null) {
      return Optional.empty();
    }
    try {
      String token = vault.open(sealedToken, new Place(connectionId, EncryptedColumn.ACCESS_TOKEN));
      return Optional.of(new AccessToken(token, tokenExpiresAt));
    } catch (TokenDecryptionException e) {
      return Optional.empty();
    }
  }

  /**
   * With what the app asks for a token. There is no other way to one, so a secret that cannot be
   * read ends here, before Zoom is asked.
   *
   * @throws ZoomException where the credentials are not whole or cannot be read
   */
  ServerToServerApp app(TokenVault vault) {
    if (accountId == null || clientId == null || sealedClientSecret == null) {
      throw ZoomException.withoutToken("The connection holds no app's credentials.");
    }
    Place place = new Place(connectionId, EncryptedColumn.CLIENT_SECRET);
    try {
      String secret = vault.open(sealedClientSecret, place);
      return new ServerToServerApp(new ClientCredentials(clientId, secret), accountId);
    } catch (TokenDecryptionException e) {
      throw ZoomException.withoutToken(String.valueOf(e.getMessage()));
    }
  }

  @Override
  public String toString() {
    return "StoredCredentials[connectionId=" + connectionId + "]";
  }
}
