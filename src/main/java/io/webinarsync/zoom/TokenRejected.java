package io.webinarsync.zoom;

/**
 * The access token is expired or not valid. Cured by a renewed one as a rule; where that is
 * rejected too, again and again, no further call can succeed.
 */
public record TokenRejected(String code) implements ZoomError {

  @Override
  public ErrorType type() {
    return ErrorType.AUTH_ERROR;
  }

  @Override
  public String message() {
    return "Zoom does not accept the access token.";
  }

  @Override
  public Consequence consequence() {
    return Consequence.END_SYNC;
  }

  @Override
  public boolean isTransient() {
    return true;
  }
}
