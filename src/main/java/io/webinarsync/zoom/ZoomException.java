package io.webinarsync.zoom;

/** A call to Zoom that ended without the answer it was made for, after its retries. */
public final class ZoomException extends RuntimeException {

  /** A failure for the reason that the error tells. */
  public ZoomException(String message) {
    super(message, null, false, false);
  }
}
