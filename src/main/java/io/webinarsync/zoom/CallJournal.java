package io.webinarsync.zoom;

import java.time.Duration;

/** Hears of every call as it happens. Called on event loops: it must not block and not throw. */
public interface CallJournal {

  /** Hears nothing: for calls that no sync makes. */
  static CallJournal silent() {
    return new SilentJournal();
  }

  /** A request waits for its turn, which may come at once. */
  default void waiting(Call call) {}

  /** It waits no longer: its turn has come, or it was given up. */
  default void waited(Call call) {}

  /** An HTTP request goes out; retries and repeats count anew. */
  void sent(Call call);

  /**
   * A call has failed and will be tried again. Also told, without a delay, where it is repeated
   * with a renewed token, and where a list whose page token has expired is read again.
   *
   * @param retry which retry of this call this will be, from 1
   * @param delay the wait before it
   */
  void retrying(Call call, ZoomError error, int retry, Duration delay);

  /** A call has succeeded after retries. */
  void recovered(Call call, ZoomError lastError, int retries);

  /**
   * A call has failed for good. That nothing is there ({@link Consequence#NOTHING_THERE}) is an
   * answer and not told here.
   *
   * @param retries how often it was tried again, 0 where that would have been no use
   */
  void gaveUp(Call call, ZoomError error, int retries);
}
