package io.webinarsync.zoom;

/**
 * What was asked for does not exist: a webinar deleted or expired, registration not enabled, no
 * attendance yet. An answer, no error.
 */
public record NothingThere(String code, String message) implements ZoomError {

  @Override
  public ErrorType type() {
    return ErrorType.DEFAULT;
  }

  @Override
  public Consequence consequence() {
    return Consequence.NOTHING_THERE;
  }
}
