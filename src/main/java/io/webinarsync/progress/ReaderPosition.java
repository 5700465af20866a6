package io.webinarsync.progress;

import jakarta.enterprise.context.RequestScoped;
import org.jspecify.annotations.Nullable;

/** Where this request's reader is, as the gate found it. */
@RequestScoped
class ReaderPosition {

  private @Nullable EventPosition position;

  void set(EventPosition found) {
    position = found;
  }

  EventPosition get() {
    if (position == null) {
      throw new IllegalStateException("the gate has not been passed");
    }
    return position;
  }
}
