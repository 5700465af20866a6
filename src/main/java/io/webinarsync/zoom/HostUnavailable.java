package io.webinarsync.zoom;

/** Nothing of one host can be read; the others are not concerned. */
public record HostUnavailable(String code, Reason reason) implements ZoomError {

  /** Why. */
  public enum Reason {
    /** Where it holds for all hosts, the account has no webinars at all. */
    WITHOUT_WEBINAR_ADD_ON("The host has no webinar add-on."),
    MAY_NOT_HOST("The user may not host webinars."),
    NOT_HERE("The user is not, or no longer, in this Zoom account.");

    private final String sentence;

    Reason(String sentence) {
      this.sentence = sentence;
    }
  }

  @Override
  public ErrorType type() {
    return ErrorType.DEFAULT;
  }

  @Override
  public String message() {
    return reason.sentence;
  }

  @Override
  public Consequence consequence() {
    return Consequence.SKIP_HOST;
  }
}
