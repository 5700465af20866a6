package io.webinarsync.connections;

/**
 * In which form a connection's secrets are stored, without showing them. Each is {@code v2:} and
 * the id of its key; {@code legacy}, encrypted by the system that this service replaces; {@code
 * bearer}, {@code jwt}, {@code base64} or {@code plain}, not encrypted; {@code unknown}; or {@code
 * none}.
 *
 * @param clientSecret form of the app's secret
 * @param accessToken form of the access token
 * @param refreshToken form of the refresh token
 */
public record TokenFormats(String clientSecret, String accessToken, String refreshToken) {

  /** The forms of what is stored there. */
  static TokenFormats of(StoredSecrets secrets, TokenVault vault) {
    return new TokenFormats(
        secrets.format(EncryptedColumn.CLIENT_SECRET, vault),
        secrets.format(EncryptedColumn.ACCESS_TOKEN, vault),
        secrets.format(EncryptedColumn.REFRESH_TOKEN, vault));
  }
}
