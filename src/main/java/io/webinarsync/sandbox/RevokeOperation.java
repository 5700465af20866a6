package io.webinarsync.sandbox;

/** {@code POST /oauth/revoke}. Source: Zoom, OAuth, Revoke an access token. */
final class RevokeOperation implements Operation {

  private final OAuthClient client;
  private final IssuedTokens tokens;

  RevokeOperation(OAuthClient client, IssuedTokens tokens) {
    this.client = client;
    this.tokens = tokens;
  }

  @Override
  public Answer answer(ZoomRequest request) {
    client.check(request.authorization());
    tokens.revoke(request.form().getOrDefault("token", ""));
    return Answer.ok(Json.object().put("status", "success"));
  }
}
