package io.webinarsync.zoom;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

/** One Zoom account as a sync reads it: paced, retried, pages on demand. */
public final class ZoomAccount {

  ZoomAccount() {}

  /**
   * The account's active users, in order; a page is asked for when the reader asks for it. Fails
   * with {@link ZoomException}.
   */
  public Multi<UserPage> users() {
    throw new UnsupportedOperationException();
  }

  /**
   * A host's webinars that have not expired, in order; a page is asked for when the reader asks for
   * it. Where the page token expires meanwhile the list begins again, so a webinar may come twice.
   * Fails with {@link ZoomException}.
   */
  public Multi<WebinarPage> webinars(String hostId) {
    throw new UnsupportedOperationException();
  }

  /** A webinar in full, past occurrences included. Fails with {@link ZoomException}. */
  public Uni<WebinarDetail> webinar(long webinarId) {
    throw new UnsupportedOperationException();
  }

  /** How many calls of that label a second are allowed: the plan's limit times the quota share. */
  public double allowedPerSecond(RateLabel label) {
    throw new UnsupportedOperationException();
  }
}
