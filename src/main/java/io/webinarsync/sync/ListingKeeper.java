package io.webinarsync.sync;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.webinarsync.progress.ProgressEvent.Logged;
import io.webinarsync.progress.ProgressEvent.ProblemMet;
import io.webinarsync.zoom.UserPage;
import io.webinarsync.zoom.WebinarPage;
import io.webinarsync.zoom.ZoomError;
import io.webinarsync.zoom.ZoomUser;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Keeps what listing brings: hosts, pages of webinars, and what became of each host. */
@ApplicationScoped
class ListingKeeper {

  private final RunLedger ledger;
  private final HostStore hosts;
  private final SyncQueue queue;
  private final Checkpoints checkpoints;
  private final Gaps gaps;
  private final HostComparison comparison;

  ListingKeeper(
      RunLedger ledger,
      HostStore hosts,
      SyncQueue queue,
      Checkpoints checkpoints,
      Gaps gaps,
      HostComparison comparison) {
    this.ledger = ledger;
    this.comparison = comparison;
    this.hosts = hosts;
    this.queue = queue;
    this.checkpoints = checkpoints;
    this.gaps = gaps;
  }

  /** Keeps the hosts of a page of users. */
  Uni<Counters> keepHosts(RunContext run, UserPage page) {
    List<ZoomUser> found = page.hosts();
    run.course().hostsFound(found.size());
    return ledger.write(
        run,
        transaction ->
            hosts
                .keep(transaction, run.claim().connectionId(), found)
                .chain(() -> comparison.note(transaction, run.claim(), page))
                .replaceWith(told("Found " + found.size() + " hosts")));
  }

  /** Keeps a page of a host's webinars in the queue. */
  Uni<Counters> keepPage(RunContext run, String hostId, WebinarPage page) {
    ListedPage listed = new ListedPage(hostId, page, run.lastClean());
    return ledger.write(
        run,
        transaction ->
            checkpoints
                .pageKept(transaction, run.claim(), hostId, page.totalRecords())
                .chain(() -> queue.add(transaction, run.claim(), listed))
                .map(Tally::of)
                .call(() -> namedUnreadable(transaction, run, listed))
                .map(tally -> tally.plus(missing(page.unreadable()))));
  }

  /** Keeps that a host's webinars were listed to the end. */
  Uni<HostTally> keepEnd(RunContext run, String hostId) {
    run.course().hostListed();
    return ledger
        .write(
            run,
            transaction ->
                checkpoints
                    .listKept(transaction, run.claim(), hostId)
                    .chain(() -> hosts.markListed(transaction, run.claim().connectionId(), hostId))
                    .replaceWith(Tally.NOTHING))
        .replaceWith(HostTally.LISTED);
  }

  /** Keeps that a host can have no webinars, and Zoom's word for it. */
  Uni<HostTally> keepSkipped(RunContext run, String hostId, ZoomError error) {
    run.course().hostListed();
    return ledger
        .write(run, transaction -> skipped(transaction, run, hostId, error))
        .replaceWith(HostTally.skipped(error));
  }

  /** Keeps that a host's webinars could not be listed: a gap. */
  Uni<HostTally> keepFailed(RunContext run, String hostId, ZoomError error) {
    run.course().hostListed();
    return ledger
        .write(run, transaction -> failed(transaction, run, hostId, error))
        .replaceWith(HostTally.failed(error));
  }

  private Uni<Void> namedUnreadable(SqlConnection transaction, RunContext run, ListedPage listed) {
    return gaps.ofUnreadable(
        transaction, run.claim().syncId(), listed.hostId(), listed.page().unreadable());
  }

  private Uni<Tally> skipped(
      SqlConnection transaction, RunContext run, String hostId, ZoomError error) {
    return hosts
        .markWithoutAddOn(transaction, run.claim().connectionId(), hostId)
        .chain(() -> gaps.hostSkipped(transaction, run.claim().syncId(), hostId, error))
        .replaceWith(told("Left out a host: " + error.code() + " " + error.message()));
  }

  private Uni<Tally> failed(
      SqlConnection transaction, RunContext run, String hostId, ZoomError error) {
    return gaps.ofHost(transaction, run.claim().syncId(), hostId, error)
        .replaceWith(
            Tally.ofGaps(
                1,
                List.of(
                    new ProblemMet(
                        error.code(),
                        "A host's webinars could not be listed: " + error.message(),
                        null))));
  }

  private static Tally missing(int unreadable) {
    String message = unreadable + " entries of a host's list have no readable id";
    return unreadable == 0
        ? Tally.NOTHING
        : Tally.ofGaps(1, List.of(new ProblemMet("unreadable_id", message, null)));
  }

  private static Tally told(String message) {
    return Tally.ofEvents(List.of(new Logged(message)));
  }
}
