package io.webinarsync.zoom;

import jakarta.validation.constraints.Positive;

/**
 * How many requests a Zoom account of one plan may make. The defaults are Zoom's; source: Zoom API,
 * Rate limits.
 */
public interface PlanLimits {

  /** Light requests a second, above 0. */
  @Positive
  double light();

  /** Medium requests a second, above 0. */
  @Positive
  double medium();

  /** Heavy requests a second, above 0. */
  @Positive
  double heavy();

  /** Resource-intensive requests a <em>minute</em>, above 0. */
  @Positive
  double resourceIntensive();

  /**
   * Heavy and resource-intensive requests a day, in UTC, taken together, above 0. They are counted
   * per Zoom account in the database; a sync that has used them up ends and can be resumed.
   */
  @Positive
  int heavyDaily();
}
