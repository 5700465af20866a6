package io.webinarsync.zoom;

/**
 * What may be asked of a Zoom account at the most: its plan's limits times the share that may be
 * used. The pacer and the count of the day hold calls to the same figures.
 *
 * @param light light requests a second
 * @param medium medium requests a second
 * @param heavy heavy requests a second
 * @param resourceIntensive resource-intensive requests a <em>minute</em>
 * @param heavyDaily heavy and resource-intensive requests a day, in UTC, taken together
 */
public record Allowance(
    double light, double medium, double heavy, double resourceIntensive, int heavyDaily)
    implements PlanLimits {

  /**
   * The share of a plan's limits.
   *
   * @param quotaShare above 0 and at most 1
   */
  public static Allowance of(Plan plan, double quotaShare, RateLimits all) {
    PlanLimits limits = plan.limits(all);
    return new Allowance(
        limits.light() * quotaShare,
        limits.medium() * quotaShare,
        limits.heavy() * quotaShare,
        limits.resourceIntensive() * quotaShare,
        (int) (limits.heavyDaily() * quotaShare));
  }

  /** Requests a second that are allowed for that label. */
  public double perSecond(RateLabel label) {
    return label.perSecond(this);
  }
}
