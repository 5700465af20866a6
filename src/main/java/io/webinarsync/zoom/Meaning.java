package io.webinarsync.zoom;

import io.webinarsync.zoom.NothingThere.Absence;
import java.util.function.Function;

/** The errors that a line of the table needs more than a word to make. */
final class Meaning {

  private Meaning() {}

  static ZoomError passing(Refusal refusal, ErrorType type) {
    return new Unavailable(type, refusal.code(), "Zoom failed to answer.", refusal.retryAfter());
  }

  /** What belongs to a webinar is empty where it is switched off; the webinar itself is a gap. */
  static ZoomError switchedOff(Refusal refusal) {
    return refusal.endpoint().isPartOfAWebinar()
        ? new NothingThere(refusal.code(), "The webinar does not use this.", Absence.SWITCHED_OFF)
        : refused(refusal, "Zoom does not tell this.");
  }

  static ZoomError absent(Refusal refusal) {
    return refusal.says("not end")
        ? new NothingThere(refusal.code(), "The webinar has not ended yet.", Absence.NOT_ENDED)
        : new NothingThere(refusal.code(), "The webinar does not exist or has expired.");
  }

  static ZoomError accountClosed(Refusal refusal) {
    return new Refused(
        ErrorType.AUTH_ERROR,
        refusal.code(),
        "Zoom denies access to this account.",
        Consequence.END_SYNC);
  }

  static ZoomError unknown(Refusal refusal) {
    return refused(refusal, "Zoom refused: " + SafeText.of(refusal.message()));
  }

  static ZoomError refused(Refusal refusal, String message) {
    return refused(refusal, message, Endpoint::refused);
  }

  static ZoomError refused(
      Refusal refusal, String message, Function<Endpoint, Consequence> consequence) {
    return new Refused(
        ErrorType.DEFAULT, refusal.code(), message, consequence.apply(refusal.endpoint()));
  }
}
