package io.webinarsync.zoom;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Zoom's OAuth endpoints. Source: Zoom, OAuth with Zoom. */
@ApplicationScoped
public class ZoomOAuth {

  /**
   * A token for a server-to-server app. Fails with {@link ZoomException}: {@link
   * CredentialsRefused} where Zoom refuses for good, something transient where it could not be
   * reached.
   */
  public Uni<TokenGrant> accountCredentials(ClientCredentials client, String accountId) {
    throw new UnsupportedOperationException();
  }

  /** Makes a token worthless. Fails with {@link ZoomException}. */
  public Uni<Void> revoke(ClientCredentials client, AccessToken token) {
    throw new UnsupportedOperationException();
  }
}
