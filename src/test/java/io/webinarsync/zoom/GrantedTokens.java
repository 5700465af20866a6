package io.webinarsync.zoom;

import io.smallrye.mutiny.Uni;
import java.util.UUID;

/** Tokens as a sandbox grants them; callers share a request under way. */
final class GrantedTokens implements AccessTokens {

  private final ZoomOAuth oauth;
  private final ClientCredentials client;
  private final String accountId;
  private AccessToken rejected;
  private Uni<AccessToken> granted;

  GrantedTokens(ZoomOAuth oauth, ClientCredentials client, String accountId) {
    this.oauth = oauth;
    this.client = client;
    this.accountId = accountId;
    this.granted = request();
  }

  @Override
  public synchronized Uni<AccessToken> current(UUID connectionId) {
    return granted;
  }

  @Override
  public synchronized Uni<AccessToken> renewed(UUID connectionId, AccessToken token) {
    if (!token.equals(rejected)) {
      rejected = token;
      granted = request();
    }
    return granted;
  }

  private Uni<AccessToken> request() {
    return oauth
        .accountCredentials(client, accountId)
        .map(TokenGrant::token)
        .memoize()
        .indefinitely();
  }
}
