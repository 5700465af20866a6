package io.webinarsync.zoom;

import java.time.Duration;

/** Tells the journal what becomes of a call's attempts. */
record Journaling(CallJournal journal, Call call) implements Attempts.Listener {

  @Override
  public void retrying(ZoomError error, int retry, Duration delay) {
    journal.retrying(call, error, retry, delay);
  }

  @Override
  public void recovered(ZoomError lastError, int retries) {
    journal.recovered(call, lastError, retries);
  }

  @Override
  public void gaveUp(ZoomError error, int retries) {
    journal.gaveUp(call, error, retries);
  }
}
