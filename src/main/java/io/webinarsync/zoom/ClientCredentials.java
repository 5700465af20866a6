package io.webinarsync.zoom;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;

/**
 * With what an OAuth app shows itself to Zoom. Never shows itself in text.
 *
 * @param clientId Zoom's id of the app
 * @param clientSecret the app's secret
 */
public record ClientCredentials(String clientId, String clientSecret) {

  /** The Authorization header that shows them. Source: RFC 7617. */
  String basic() {
    byte[] pair = (clientId + ":" + clientSecret).getBytes(UTF_8);
    return "Basic " + Base64.getEncoder().encodeToString(pair);
  }

  @Override
  public String toString() {
    return "ClientCredentials[hidden]";
  }
}
