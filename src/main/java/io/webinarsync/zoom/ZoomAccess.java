package io.webinarsync.zoom;

import java.util.UUID;

/**
 * What is needed to read a Zoom account.
 *
 * @param connectionId whose access token is sent
 * @param accountKey stands for the Zoom account; rate limits are per account, so connections to the
 *     same account have the same key
 * @param plan sets the rate limits
 * @param quotaShare the part of the limits that may be used, above 0 and at most 1; other
 *     applications of the account have the rest
 */
public record ZoomAccess(UUID connectionId, String accountKey, Plan plan, double quotaShare) {

  /** Refuses a share that is none. */
  public ZoomAccess {
    if (!(quotaShare > 0 && quotaShare <= 1)) {
      throw new IllegalArgumentException("The quota share must be above 0 and at most 1");
    }
  }

  /** What that plan and share allow. */
  public Allowance allowance(RateLimits limits) {
    return Allowance.of(plan, quotaShare, limits);
  }

  /** Heavy and resource-intensive requests a day that are allowed. */
  int perDay(RateLimits limits) {
    return allowance(limits).heavyDaily();
  }

  /** Requests a second that are allowed for that label. */
  double perSecond(RateLabel label, RateLimits limits) {
    return allowance(limits).perSecond(label);
  }
}
