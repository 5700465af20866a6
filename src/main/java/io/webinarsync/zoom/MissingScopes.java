package io.webinarsync.zoom;

import java.util.List;

/**
 * The token lacks scopes that the endpoint asks for. A new token would lack them too.
 *
 * @param scopes those that Zoom named, any one of which would do; empty where it named none
 * @param consequence ends the sync where it concerns the webinars themselves, else skips the stream
 */
public record MissingScopes(String code, List<String> scopes, Consequence consequence)
    implements ZoomError {

  @Override
  public ErrorType type() {
    return ErrorType.AUTH_ERROR;
  }

  @Override
  public String message() {
    return "The app lacks a scope that Zoom asks for: " + String.join(", ", scopes);
  }
}
