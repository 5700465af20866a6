package io.webinarsync.zoom;

/**
 * The page token is no longer known: Zoom forgets it 15 minutes after it was sent. The list is read
 * again from its first page, at most twice. Source: Zoom API, Pagination.
 *
 * @param consequence where reading it again did not help
 */
public record PageTokenExpired(String code, Consequence consequence) implements ZoomError {

  @Override
  public ErrorType type() {
    return ErrorType.DEFAULT;
  }

  @Override
  public String message() {
    return "The page token has expired.";
  }
}
