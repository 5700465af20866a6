package io.webinarsync.sandbox;

import java.util.function.Supplier;

/** {@code POST /oauth/token} for server-to-server apps. Source: Zoom, Server-to-server OAuth. */
final class TokenOperation implements Operation {

  private final OAuthClient client;
  private final IssuedTokens tokens;
  private final Supplier<String> apiOrigin;
  private final String scopes;

  /**
   * An operation whose tokens are for the API at that origin. It is the sandbox's own and not
   * Zoom's, lest a reader that follows {@code api_url} takes the sandbox's tokens there.
   */
  TokenOperation(
      OAuthClient client, IssuedTokens tokens, Supplier<String> apiOrigin, String scopes) {
    this.client = client;
    this.tokens = tokens;
    this.apiOrigin = apiOrigin;
    this.scopes = scopes;
  }

  @Override
  public Answer answer(ZoomRequest request) {
    client.check(request.authorization());
    if (!"account_credentials".equals(request.form().get("grant_type"))) {
      throw OAuthClient.refusal(400, "unsupported_grant_type", "unsupported grant type");
    }
    client.checkAccount(request.form().getOrDefault("account_id", ""));
    return Answer.ok(
        Json.object()
            .put("access_token", tokens.issue())
            .put("token_type", "bearer")
            .put("expires_in", tokens.life().toSeconds())
            .put("scope", scopes)
            .put("api_url", apiOrigin.get()));
  }
}
