package io.webinarsync.zoom;

/**
 * With what an OAuth app shows itself to Zoom. Never shows itself in text.
 *
 * @param clientId Zoom's id of the app
 * @param clientSecret the app's secret
 */
public record ClientCredentials(String clientId, String clientSecret) {

  @Override
  public String toString() {
    return "ClientCredentials[hidden]";
  }
}
