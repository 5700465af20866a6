package io.webinarsync.zoom;

/** A call to Zoom that ended without the answer it was made for, after its retries. */
public final class ZoomException extends RuntimeException {

  private final transient ZoomError error;

  /** A failure for the reason that the error tells. */
  public ZoomException(ZoomError error) {
    super(error.code() + ": " + error.message(), null, false, false);
    this.error = error;
  }

  /**
   * There is no token to send, for a reason on our side, such as one that cannot be decrypted.
   *
   * @param reason a sentence without secrets or personal data
   */
  public static ZoomException withoutToken(String reason) {
    return new ZoomException(new CredentialsRefused("no_token", reason));
  }

  /** What went wrong and what follows from it. */
  public ZoomError error() {
    return error;
  }
}
