package io.webinarsync.connections;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * An authorisation whose consent is being asked for. Never shows itself in text.
 *
 * @param owner the caller who began it, to whom the connection will belong
 * @param wishes what they said of the connection
 * @param verifier what proves to Zoom that it was begun here. Source: RFC 7636.
 * @param redirectUri where Zoom was told to send the code
 */
record PendingAuthorization(
    String owner, NewAuthorization wishes, String verifier, URI redirectUri) {

  /** What the connection is called where neither its owner nor Zoom says. */
  private static final String NAMELESS = "Zoom account";

  /** What to call a new connection of the person with that address. */
  String nameOr(@Nullable String email) {
    if (wishes.name() != null) {
      return wishes.name();
    }
    return email == null ? NAMELESS : email;
  }

  @Override
  public String toString() {
    return "PendingAuthorization[hidden]";
  }
}
