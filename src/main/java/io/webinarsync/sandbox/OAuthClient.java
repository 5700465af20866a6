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
    String pair = credentials.clientId() + ":" + credentials.clientSecret();
    String expected = "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(UTF_8));
    if (!authorization.equals(expected)) {
      throw refusal(401, "invalid_client", "Invalid client_id or client_secret");
    }
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
