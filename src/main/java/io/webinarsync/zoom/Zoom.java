package io.webinarsync.zoom;

import jakarta.enterprise.context.ApplicationScoped;

/** The way to Zoom's API. */
@ApplicationScoped
public class Zoom {

  private final Calls calls;
  private final Requests requests;
  private final RateLimits limits;

  Zoom(Calls calls, ZoomClients clients, ZoomConfig config) {
    this.calls = calls;
    this.requests = new Requests(clients.api());
    this.limits = config.limits();
  }

  /**
   * A handle on one Zoom account for one sync. Opening it calls nothing and holds nothing. Handles
   * on the same account share its rate limits, at the pace of the one that was opened last.
   *
   * @param policies by which failed calls are tried again
   * @param journal hears of every call
   */
  public ZoomAccount open(ZoomAccess access, RetryPolicies policies, CallJournal journal) {
    calls.opened(access);
    return new ZoomAccount(new Session(access, policies, journal), calls, requests, limits);
  }
}
