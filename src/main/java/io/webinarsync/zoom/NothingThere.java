package io.webinarsync.zoom;

/**
 * What was asked for does not exist: a webinar deleted or expired, registration not enabled, no
 * attendance yet. An answer, no error.
 */
public record NothingThere(String code, String message, Absence absence) implements ZoomError {

  /** Why there is nothing. */
  public enum Absence {
    /** The webinar is gone, or this part of it was never there. */
    GONE,
    /** It has not ended yet, so that nothing is told of it so far. */
    NOT_ENDED,
    /** The webinar does not use this. */
    SWITCHED_OFF
  }

  /** One that is gone. */
  NothingThere(String code, String message) {
    this(code, message, Absence.GONE);
  }

  @Override
  public ErrorType type() {
    return ErrorType.DEFAULT;
  }

  @Override
  public Consequence consequence() {
    return Consequence.NOTHING_THERE;
  }
}
