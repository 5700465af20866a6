package io.webinarsync.sync;

import io.smallrye.mutiny.Uni;
import io.webinarsync.connections.Connections;
import io.webinarsync.zoom.ZoomConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Tells what a sync would cost. Starts none, writes nothing and asks nothing of Zoom. */
@ApplicationScoped
class Estimates {

  private final Connections connections;
  private final Resumption resumption;
  private final EvidenceStore evidence;
  private final SyncConfig config;
  private final ZoomConfig zoom;

  Estimates(
      Connections connections,
      Resumption resumption,
      EvidenceStore evidence,
      SyncConfig config,
      ZoomConfig zoom) {
    this.connections = connections;
    this.resumption = resumption;
    this.evidence = evidence;
    this.config = config;
    this.zoom = zoom;
  }

  /**
   * What the sync would cost that this request asks for.
   *
   * @return fails as its start would, save for what stands in its way at the moment
   */
  Uni<EstimateView> of(SyncRequest request, String owner) {
    return resumption
        .order(request, owner)
        .call(order -> connections.owned(order.connectionId(), owner))
        .call(this::requireResumable)
        .flatMap(order -> estimated(order, owner))
        .map(Estimate::view);
  }

  private Uni<Void> requireResumable(SyncOrder order) {
    return order
        .resumeOf()
        .map(ended -> resumption.requireResumable(ended, config.lease()))
        .orElseGet(() -> Uni.createFrom().voidItem());
  }

  private Uni<Estimate> estimated(SyncOrder order, String owner) {
    return Uni.combine()
        .all()
        .unis(budget(order.connectionId()), evidence.of(order, owner))
        .with((budget, stored) -> new Estimate(order, budget, stored));
  }

  private Uni<Budget> budget(UUID connectionId) {
    return connections
        .access(connectionId)
        .flatMap(
            access ->
                connections
                    .callsToday(access)
                    .map(calls -> Budget.of(access.allowance(zoom.limits()), calls)));
  }
}
