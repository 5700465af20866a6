package io.webinarsync.zoom;

import java.time.Duration;

/** Keeps nothing of what it hears. */
final class SilentJournal implements CallJournal {

  @Override
  public void sent(Call call) {
    // Nobody counts.
  }

  @Override
  public void retrying(Call call, ZoomError error, int retry, Duration delay) {
    // Nobody asks how.
  }

  @Override
  public void recovered(Call call, ZoomError lastError, int retries) {
    // Nobody asks how.
  }

  @Override
  public void gaveUp(Call call, ZoomError error, int retries) {
    // Who called hears of it.
  }
}
