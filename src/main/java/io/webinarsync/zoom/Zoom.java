package io.webinarsync.zoom;

import jakarta.enterprise.context.ApplicationScoped;

/** The way to Zoom's API. */
@ApplicationScoped
public class Zoom {

  /**
   * A handle on one Zoom account for one sync. Opening it calls nothing and holds nothing.
   *
   * @param policies by which failed calls are tried again
   * @param journal hears of every call
   */
  public ZoomAccount open(ZoomAccess access, RetryPolicies policies, CallJournal journal) {
    throw new UnsupportedOperationException();
  }
}
