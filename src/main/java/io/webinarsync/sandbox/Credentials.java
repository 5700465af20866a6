package io.webinarsync.sandbox;

/**
 * The one server-to-server app of the account.
 *
 * @param accountId the account that it is installed in
 * @param clientId its id
 * @param clientSecret its secret; never shown in text
 */
public record Credentials(String accountId, String clientId, String clientSecret) {

  @Override
  public String toString() {
    return "Credentials[accountId=" + accountId + ", clientId=" + clientId + "]";
  }
}
