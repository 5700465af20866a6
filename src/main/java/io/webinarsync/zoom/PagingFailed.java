package io.webinarsync.zoom;

/** A list that could not be read to its end, though its pages could. */
public record PagingFailed(String code, String message, Consequence consequence)
    implements ZoomError {

  @Override
  public ErrorType type() {
    return ErrorType.DEFAULT;
  }
}
