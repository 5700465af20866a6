package io.webinarsync.sync;

import io.webinarsync.sync.EstimateView.LabelView;
import io.webinarsync.zoom.Allowance;
import io.webinarsync.zoom.RateLabel;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * What a connection's syncs may ask of Zoom.
 *
 * @param leftToday heavy and resource-intensive calls that are left for today, in UTC
 */
record Budget(Allowance allowance, int leftToday) {

  private static final Set<RateLabel> COUNTED_BY_DAY =
      EnumSet.of(RateLabel.HEAVY, RateLabel.RESOURCE_INTENSIVE);

  static Budget of(Allowance allowance, int callsToday) {
    return new Budget(allowance, Math.max(0, allowance.heavyDaily() - callsToday));
  }

  /** The calls of a label with the least time that they take. */
  LabelView priced(RateLabel label, long calls) {
    double perSecond = allowance.perSecond(label);
    return new LabelView(label.value(), calls, perSecond, (long) Math.ceil(calls / perSecond));
  }

  boolean isExceededBy(Map<RateLabel, Long> calls) {
    return COUNTED_BY_DAY.stream().mapToLong(label -> calls.getOrDefault(label, 0L)).sum()
        > leftToday;
  }
}
