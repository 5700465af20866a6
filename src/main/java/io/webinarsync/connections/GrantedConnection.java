package io.webinarsync.connections;

import io.webinarsync.zoom.TokenGrant;
import java.util.UUID;

/**
 * A connection to be stored, for which Zoom has given a token.
 *
 * @param asked what its owner said of it
 * @param sealedClientSecret the app's secret, encrypted
 * @param sealedAccessToken the token, encrypted
 * @param grant what Zoom gave
 */
record GrantedConnection(
    UUID id,
    String owner,
    NewConnection asked,
    String sealedClientSecret,
    String sealedAccessToken,
    TokenGrant grant) {

  @Override
  public String toString() {
    return "GrantedConnection[id=" + id + "]";
  }
}
