package io.webinarsync.sandbox;

import java.util.Set;

/**
 * The one server-to-server app of the account, and beside it one that acts by consent.
 *
 * @param accountId the account that it is installed in
 * @param clientId its id
 * @param clientSecret its secret; never shown in text
 * @param scopes what it may read
 */
public record Credentials(String accountId, String clientId, String clientSecret, Scopes scopes) {

  /** An app that may read all. */
  public Credentials(String accountId, String clientId, String clientSecret) {
    this(accountId, clientId, clientSecret, Scopes.ALL);
  }

  Credentials withoutScopes(Set<String> withheld) {
    return new Credentials(accountId, clientId, clientSecret, Scopes.without(withheld));
  }

  /** The app of the same account that people give their consent to. */
  public Credentials consentApp() {
    return new Credentials(accountId, clientId + "-by-consent", clientSecret + "-by-consent");
  }

  @Override
  public String toString() {
    return "Credentials[accountId=" + accountId + ", clientId=" + clientId + "]";
  }
}
