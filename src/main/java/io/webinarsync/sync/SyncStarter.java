package io.webinarsync.sync;

import io.smallrye.mutiny.Uni;
import io.webinarsync.connections.ConnectionSummary;
import io.webinarsync.connections.Connections;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The only start of a sync, reached by {@code POST /syncs} alone. */
@ApplicationScoped
class SyncStarter {

  private final Connections connections;
  private final Resumption resumption;
  private final Acceptance acceptance;
  private final Dispatcher dispatcher;

  SyncStarter(
      Connections connections,
      Resumption resumption,
      Acceptance acceptance,
      Dispatcher dispatcher) {
    this.connections = connections;
    this.resumption = resumption;
    this.acceptance = acceptance;
    this.dispatcher = dispatcher;
  }

  /**
   * Starts what was asked for, or finds the sync that the same request has started before.
   *
   * @return the sync's id; fails with one of {@link SyncProblems}
   */
  Uni<UUID> start(SyncRequest request, Requester requester) {
    return resumption.order(request, requester.subject()).flatMap(order -> start(order, requester));
  }

  private Uni<UUID> start(SyncOrder order, Requester requester) {
    return connections
        .owned(order.connectionId(), requester.subject())
        .invoke(SyncStarter::requireUsable)
        .chain(() -> acceptance.of(order, requester))
        .invoke(dispatcher::offer);
  }

  private static void requireUsable(ConnectionSummary connection) {
    if (!connection.active()) {
      throw SyncProblems.connectionInactive();
    }
    if (connection.needsReauthorisation()) {
      throw SyncProblems.reauthorisationRequired();
    }
  }
}
