package io.webinarsync.sync;

import io.webinarsync.sync.EstimateView.LabelView;
import io.webinarsync.sync.EstimateView.PerWebinarView;
import io.webinarsync.sync.EstimateView.WebinarsView;
import io.webinarsync.zoom.RateLabel;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Works out what a sync would cost. */
record Estimate(SyncOrder order, Budget budget, Evidence evidence) {

  EstimateView view() {
    return evidence.isThere() ? known(plan().byLabel()) : unknown();
  }

  private CallPlan plan() {
    CallPlan plan = new CallPlan(streams());
    plan.list(evidence.lists());
    Stream.of(evidence.groups(), evidence.neverRead()).flatMap(List::stream).forEach(plan::read);
    plan.readPast(order.historyWindows(evidence.now()).size(), evidence.past());
    return plan;
  }

  private EstimateView known(Map<RateLabel, Long> calls) {
    List<LabelView> priced =
        calls.entrySet().stream()
            .map(label -> budget.priced(label.getKey(), label.getValue()))
            .toList();
    return new EstimateView(
        order.connectionId(),
        order.mode(),
        order.streams(),
        priced,
        priced.stream().mapToLong(LabelView::calls).sum(),
        priced.stream().mapToLong(LabelView::seconds).max().orElse(0),
        budget.leftToday(),
        budget.isExceededBy(calls),
        new WebinarsView(evidence.listed(), evidence.read()),
        null,
        "earlier_sync",
        notes().known(),
        notes().guessed());
  }

  /** What nobody knows is null, not 0. */
  private EstimateView unknown() {
    return new EstimateView(
        order.connectionId(),
        order.mode(),
        order.streams(),
        List.of(),
        null,
        null,
        budget.leftToday(),
        null,
        new WebinarsView(null, null),
        perWebinar(),
        "none",
        notes().known(),
        notes().guessed());
  }

  private List<PerWebinarView> perWebinar() {
    CallPlan plan = new CallPlan(streams());
    plan.read(WebinarGroup.unknown(1, true));
    return plan.byLabel().entrySet().stream()
        .map(label -> new PerWebinarView(label.getKey().value(), label.getValue()))
        .toList();
  }

  private EstimateNotes notes() {
    return new EstimateNotes(order, evidence);
  }

  private Set<SyncStream> streams() {
    return SyncStream.named(order.streams().toArray(String[]::new))
        .collect(Collectors.toUnmodifiableSet());
  }
}
