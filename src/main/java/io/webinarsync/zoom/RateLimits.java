package io.webinarsync.zoom;

import io.smallrye.config.WithDefault;

/** The limits of each plan. */
public interface RateLimits {

  /** Limits of the free plan. */
  Free free();

  /** Limits of the pro plan. */
  Pro pro();

  /** Limits of the plans from business on. */
  BusinessPlus businessPlus();

  /** Defaults for the free plan. */
  interface Free extends PlanLimits {
    @Override
    @WithDefault("4")
    double light();

    @Override
    @WithDefault("2")
    double medium();

    @Override
    @WithDefault("1")
    double heavy();

    @Override
    @WithDefault("10")
    double resourceIntensive();

    @Override
    @WithDefault("1000")
    int heavyDaily();
  }

  /** Defaults for the pro plan. */
  interface Pro extends PlanLimits {
    @Override
    @WithDefault("30")
    double light();

    @Override
    @WithDefault("20")
    double medium();

    @Override
    @WithDefault("10")
    double heavy();

    @Override
    @WithDefault("10")
    double resourceIntensive();

    @Override
    @WithDefault("30000")
    int heavyDaily();
  }

  /** Defaults for the plans from business on. */
  interface BusinessPlus extends PlanLimits {
    @Override
    @WithDefault("80")
    double light();

    @Override
    @WithDefault("60")
    double medium();

    @Override
    @WithDefault("40")
    double heavy();

    @Override
    @WithDefault("20")
    double resourceIntensive();

    @Override
    @WithDefault("60000")
    int heavyDaily();
  }
}
