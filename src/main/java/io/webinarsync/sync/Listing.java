package io.webinarsync.sync;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.webinarsync.zoom.Consequence;
import io.webinarsync.zoom.HostUnavailable;
import io.webinarsync.zoom.UserPage;
import io.webinarsync.zoom.ZoomConfig;
import io.webinarsync.zoom.ZoomError;
import io.webinarsync.zoom.ZoomException;
import io.webinarsync.zoom.ZoomUser;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Lists hosts and their webinars into the queue: hosts side by side, a host's pages in order. */
@ApplicationScoped
class Listing {

  private final ListingKeeper keeper;
  private final Checkpoints checkpoints;
  private final int hostsAtOnce;

  Listing(ListingKeeper keeper, Checkpoints checkpoints, ZoomConfig config) {
    this.keeper = keeper;
    this.checkpoints = checkpoints;
    this.hostsAtOnce = Math.max(1, config.concurrency() / 4);
  }

  /** Lists everything; the pulse beats for each page that is kept. */
  Uni<HostTally> run(RunContext run, Pulse pulse) {
    return checkpoints.complete(run.claim()).flatMap(listed -> run(run, pulse, listed));
  }

  private Uni<HostTally> run(RunContext run, Pulse pulse, Set<String> listed) {
    return run.zoom()
        .users()
        .onItem()
        .transformToUniAndConcatenate(page -> keepHosts(run, page))
        .onItem()
        .transformToMultiAndConcatenate(hostIds -> Multi.createFrom().iterable(hostIds))
        .onItem()
        .transformToUni(hostId -> listed.contains(hostId) ? known(run) : list(run, hostId, pulse))
        .merge(hostsAtOnce)
        .collect()
        .with(Collectors.reducing(HostTally.NONE, HostTally::plus));
  }

  private Uni<List<String>> keepHosts(RunContext run, UserPage page) {
    List<ZoomUser> hosts = page.hosts();
    return keeper
        .keepHosts(run, page)
        .replaceWith(hosts.stream().map(host -> String.valueOf(host.id())).distinct().toList());
  }

  /** A host that the sync which this one goes on with had listed to the end. */
  private static Uni<HostTally> known(RunContext run) {
    run.course().hostListed();
    return Uni.createFrom().item(HostTally.LISTED);
  }

  private Uni<HostTally> list(RunContext run, String hostId, Pulse pulse) {
    return run.zoom()
        .webinars(hostId)
        .onItem()
        .transformToUniAndConcatenate(page -> keeper.keepPage(run, hostId, page))
        .invoke(pulse::beat)
        .onItem()
        .ignoreAsUni()
        .chain(() -> keeper.keepEnd(run, hostId))
        .onFailure(ZoomException.class)
        .recoverWithUni(failure -> notListed(run, hostId, failure));
  }

  /** A host who can have no webinars is no gap; one whose webinars are not shown to us is. */
  private Uni<HostTally> notListed(RunContext run, String hostId, ZoomException failure) {
    ZoomError error = failure.error();
    Consequence consequence = error.consequence();
    if (consequence == Consequence.NOTHING_THERE) {
      return keeper.keepEnd(run, hostId);
    }
    if (error instanceof HostUnavailable) {
      return keeper.keepSkipped(run, hostId, error);
    }
    return consequence == Consequence.END_SYNC || consequence == Consequence.SKIP_STREAM
        ? Uni.createFrom().failure(failure)
        : keeper.keepFailed(run, hostId, error);
  }
}
