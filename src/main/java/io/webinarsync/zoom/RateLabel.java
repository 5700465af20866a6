package io.webinarsync.zoom;

import java.util.Locale;

/** Zoom's class of an endpoint; each has a rate of its own. Source: Zoom API, Rate limits. */
public enum RateLabel {
  LIGHT,
  MEDIUM,
  HEAVY,
  RESOURCE_INTENSIVE;

  private final String value = name().toLowerCase(Locale.ROOT);

  /** The name in metrics and messages, such as {@code resource_intensive}. */
  public String value() {
    return value;
  }
}
