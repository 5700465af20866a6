package io.webinarsync.zoom;

/**
 * No token is to be had until a person does something. Final.
 *
 * @param reason OAuth's error, such as {@code invalid_grant} (the connection must be authorised
 *     again) or {@code invalid_client} (id or secret of the app are wrong); {@code no_token} where
 *     the reason lies on our side. Source: RFC 6749, section 5.2.
 */
public record CredentialsRefused(String reason, String message) implements ZoomError {

  /** The person's consent is over, be it withdrawn, expired, or its refresh token used up. */
  public static CredentialsRefused authorisationOver() {
    return new CredentialsRefused(
        "invalid_grant", "The authorisation is no longer valid; it has to be given again.");
  }

  @Override
  public ErrorType type() {
    return ErrorType.AUTH_ERROR;
  }

  @Override
  public String code() {
    return "oauth/" + reason;
  }

  @Override
  public Consequence consequence() {
    return Consequence.END_SYNC;
  }
}
