package io.webinarsync.sandbox;

/** {@code GET /v2/users/me}, for the tokens of people alone. Source: Zoom API, Get a user. */
final class MeOperation implements Operation {

  private final Account account;
  private final Consents consents;
  private final Credentials credentials;

  MeOperation(Account account, Consents consents, Credentials credentials) {
    this.account = account;
    this.consents = consents;
    this.credentials = credentials;
  }

  /** The account's first host, who gave every consent. */
  @Override
  public Answer answer(ZoomRequest request) {
    if (!consents.isPersonal(request.authorization())) {
      throw Refused.with(
          400, 4700, "This API does not support client credentials for authorization.");
    }
    return Answer.ok(account.users().at(0).put("account_id", credentials.accountId()));
  }
}
