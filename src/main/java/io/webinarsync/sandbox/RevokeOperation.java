package io.webinarsync.sandbox;

/** {@code POST /oauth/revoke}. Source: Zoom, OAuth, Revoke an access token. */
final class RevokeOperation implements Operation {

  private final OAuthClient client;
  private final IssuedTokens tokens;
  private final Consents consents;

  RevokeOperation(OAuthClient client, IssuedTokens tokens, Consents consents) {
    this.client = client;
    this.tokens = tokens;
    this.consents = consents;
  }

  @Override
  public Answer answer(ZoomRequest request) {
    if (!consents.app().isShownBy(request.authorization())) {
      client.check(request.authorization());
    }
    String token = request.form().getOrDefault("token", "");
    tokens.revoke(token);
    consents.revoke(token);
    return Answer.ok(Json.object().put("status", "success"));
  }
}
