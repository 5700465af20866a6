package io.webinarsync.connections;

import io.vertx.mutiny.sqlclient.Row;
import io.webinarsync.platform.Rows;
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
 * @param secrets what is encrypted of it
 * @param type {@code oauth} or {@code server_to_server}
 * @param status what became of it at Zoom
 * @param accountId Zoom's id of the account; null where it is not known
 * @param clientId Zoom's id of the app; null where it is this service's own
 * @param tokenExpiresAt when Zoom stops to accept the token; null where there was none yet
 */
record StoredCredentials(
    StoredSecrets secrets,
    String type,
    String status,
    @Nullable String accountId,
    @Nullable String clientId,
    @Nullable Instant tokenExpiresAt) {

  /** Those of a row. */
  static StoredCredentials of(Row row) {
    return new StoredCredentials(
        StoredSecrets.of(row),
        row.getString("connection_type"),
        row.getString("connection_status"),
        row.getString("zoom_account_id"),
        row.getString("client_id"),
        Rows.instant(row, "token_expires_at"));
  }

  /** The connection. */
  UUID connectionId() {
    return secrets.connectionId();
  }

  /** Whether a person has given consent, which a refresh token carries on. */
  boolean isByConsent() {
    return type.equals("oauth");
  }

  /** Whether Zoom has said that the consent is over. */
  boolean needsReauthorisation() {
    return status.equals("reauth_required") || status.equals("revoked");
  }

  /**
   * The stored access token; empty where there is none.
   *
   * @throws ZoomException where it cannot be read
   */
  Optional<AccessToken> token(TokenVault vault) {
    return Optional.ofNullable(tokenExpiresAt)
        .flatMap(
            end ->
                opened(EncryptedColumn.ACCESS_TOKEN, vault)
                    .map(token -> new AccessToken(token, end)));
  }

  /** The same, and empty too where it cannot be read, for whom another is to be had. */
  Optional<AccessToken> readableToken(TokenVault vault) {
    try {
      return token(vault);
    } catch (ZoomException e) {
      return Optional.empty();
    }
  }

  /**
   * The refresh token; empty where there is none.
   *
   * @throws ZoomException where it cannot be read
   */
  Optional<String> refreshToken(TokenVault vault) {
    return opened(EncryptedColumn.REFRESH_TOKEN, vault);
  }

  /**
   * With what a server-to-server app asks for a token. There is no other way to one, so a secret
   * that cannot be read ends here, before Zoom is asked.
   *
   * @throws ZoomException where the credentials are not whole or cannot be read
   */
  ServerToServerApp app(TokenVault vault) {
    Optional<String> secret = opened(EncryptedColumn.CLIENT_SECRET, vault);
    if (accountId == null || clientId == null || secret.isEmpty()) {
      throw ZoomException.withoutToken("The connection holds no app's credentials.");
    }
    return new ServerToServerApp(new ClientCredentials(clientId, secret.get()), accountId);
  }

  private Optional<String> opened(EncryptedColumn column, TokenVault vault) {
    try {
      return secrets.open(column, vault);
    } catch (TokenDecryptionException e) {
      throw ZoomException.withoutToken(String.valueOf(e.getMessage()));
    }
  }

  @Override
  public String toString() {
    return "StoredCredentials[connectionId=" + connectionId() + "]";
  }
}
