package io.webinarsync.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;

/** The app that may ask for tokens: HTTP Basic with its id and secret. */
final class OAuthClient {

  private final Credentials credentials;

  OAuthClient(Credentials credentials) {
    this.credentials = credentials;
  }

  /** Refuses any other app. */
  void check(String authorization) {
    if (!isShownBy(authorization)) {
      throw refusal(401, "invalid_client", "Invalid client_id or client_secret");
    }
  }

  /** Whether that header shows this app. */
  boolean isShownBy(String authorization) {
    String pair = credentials.clientId() + ":" + credentials.clientSecret();
    return authorization.equals(
        "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(UTF_8)));
  }

  /** Whether this is the app's id. */
  boolean hasId(String clientId) {
    return clientId.equals(credentials.clientId());
  }

  /** Refuses any other account. */
  void checkAccount(String accountId) {
    if (!accountId.equals(credentials.accountId())) {
      throw refusal(400, "invalid_request", "Bad Request");
    }
  }

  /** An error as Zoom's OAuth endpoints word it. */
  static Refused refusal(int status, String error, String reason) {
    return Refused.with(
        Answer.json(status, Json.object().put("reason", reason).put("error", error)));
  }
}
