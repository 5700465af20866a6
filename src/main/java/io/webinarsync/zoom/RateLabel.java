package io.webinarsync.zoom;

import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** Zoom's class of an endpoint; each has a rate of its own. Source: Zoom API, Rate limits. */
public enum RateLabel {
  LIGHT(PlanLimits::light),
  MEDIUM(PlanLimits::medium),
  HEAVY(PlanLimits::heavy),
  RESOURCE_INTENSIVE(limits -> limits.resourceIntensive() / 60);

  private final String value = name().toLowerCase(Locale.ROOT);

  @SuppressWarnings("ImmutableEnumChecker") // a reference to a method holds no state
  private final ToDoubleFunction<PlanLimits> perSecond;

  RateLabel(ToDoubleFunction<PlanLimits> perSecond) {
    this.perSecond = perSecond;
  }

  /** The name in metrics and messages, such as {@code resource_intensive}. */
  public String value() {
    return value;
  }

  /** Requests a second that these limits allow for this label. */
  double perSecond(PlanLimits limits) {
    return perSecond.applyAsDouble(limits);
  }
}
