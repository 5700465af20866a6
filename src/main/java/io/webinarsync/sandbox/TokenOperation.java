package io.webinarsync.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Supplier;

/**
 * {@code POST /oauth/token} for server-to-server apps and for the app that acts by consent. Source:
 * Zoom, Server-to-server OAuth and OAuth with Zoom.
 */
final class TokenOperation implements Operation {

  private final OAuthClient client;
  private final IssuedTokens tokens;
  private final Consents consents;
  private final Supplier<ApiGrant> granted;

  /**
   * An operation whose tokens are for the API at that origin. It is the sandbox's own and not
   * Zoom's, lest a reader that follows {@code api_url} takes the sandbox's tokens there.
   */
  TokenOperation(
      OAuthClient client, IssuedTokens tokens, Consents consents, Supplier<ApiGrant> granted) {
    this.client = client;
    this.tokens = tokens;
    this.consents = consents;
    this.granted = granted;
  }

  @Override
  public Answer answer(ZoomRequest request) {
    return consents.app().isShownBy(request.authorization()) ? byConsent(request) : byApp(request);
  }

  private Answer byApp(ZoomRequest request) {
    client.check(request.authorization());
    if (!"account_credentials".equals(request.form().get("grant_type"))) {
      throw OAuthClient.refusal(400, "unsupported_grant_type", "unsupported grant type");
    }
    client.checkAccount(request.form().getOrDefault("account_id", ""));
    return Answer.ok(grant(tokens.issue()));
  }

  private Answer byConsent(ZoomRequest request) {
    String refreshToken = consents.refreshToken(request.form());
    String accessToken = tokens.issue();
    consents.own(accessToken);
    return Answer.ok(grant(accessToken).put("refresh_token", refreshToken));
  }

  private ObjectNode grant(String accessToken) {
    return Json.object()
        .put("access_token", accessToken)
        .put("token_type", "bearer")
        .put("expires_in", tokens.life().toSeconds())
        .put("scope", granted.get().scopes())
        .put("api_url", granted.get().origin());
  }
}
