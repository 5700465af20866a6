package io.webinarsync.zoom;

/** The answer was larger than is read. */
final class OutsizedAnswer extends RuntimeException {

  OutsizedAnswer() {
    super("The answer is too large", null, false, false);
  }
}
