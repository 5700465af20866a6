package io.webinarsync.sandbox;

/**
 * The one server-to-server app of the account, and beside it one that acts by consent.
 *
 * @param accountId the account that it is installed in
 * @param clientId its id
 * @param clientSecret its secret; never shown in text
 */
public record Credentials(String accountId, String clientId, String clientSecret) {

  /** The app of the same account that people give their consent to. */
  public Credentials consentApp() {
    return new Credentials(accountId, clientId + "-by-consent", clientSecret + "-by-consent");
  }

  @Override
  public String toString() {
    return "Credentials[accountId=" + accountId + ", clientId=" + clientId + "]";
  }
}
