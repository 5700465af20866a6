package io.webinarsync.sync;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.webinarsync.progress.ProgressEvent.Logged;
import io.webinarsync.progress.ProgressEvent.ProblemMet;
import io.webinarsync.zoom.Consequence;
import io.webinarsync.zoom.UserPage;
import io.webinarsync.zoom.WebinarPage;
import io.webinarsync.zoom.ZoomConfig;
import io.webinarsync.zoom.ZoomError;
import io.webinarsync.zoom.ZoomException;
import io.webinarsync.zoom.ZoomUser;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** Lists hosts and their webinars into the queue: hosts side by side, a host's pages in order. */
@ApplicationScoped
class Listing {

  private final RunLedger ledger;
  private final HostStore hosts;
  private final SyncQueue queue;
  private final Checkpoints checkpoints;
  private final Gaps gaps;
  private final int hostsAtOnce;

  Listing(
      RunLedger ledger,
      HostStore hosts,
      SyncQueue queue,
      Checkpoints checkpoints,
      Gaps gaps,
      ZoomConfig config) {
    this.ledger = ledger;
    this.hosts = hosts;
    this.queue = queue;
    this.checkpoints = checkpoints;
    this.gaps = gaps;
    this.hostsAtOnce = Math.max(1, config.concurrency() / 4);
  }

  /** Lists everything; the pulse beats for each page that is kept. */
  Uni<HostTally> run(RunContext run, Pulse pulse) {
    return run.zoom()
        .users()
        .onItem()
        .transformToUniAndConcatenate(page -> keepHosts(run, page))
        .onItem()
        .transformToMultiAndConcatenate(found -> Multi.createFrom().iterable(found))
        .onItem()
        .transformToUni(hostId -> list(run, hostId, pulse))
        .merge(hostsAtOnce)
        .collect()
        .with(Collectors.reducing(HostTally.NONE, HostTally::plus));
  }

  private Uni<List<String>> keepHosts(RunContext run, UserPage page) {
    List<ZoomUser> withId = page.users().stream().filter(user -> user.id() != null).toList();
    List<String> ids =
        withId.stream().map(ZoomUser::id).filter(Objects::nonNull).distinct().toList();
    run.course().hostsFound(ids.size());
    return ledger
        .write(
            run,
            transaction ->
                hosts
                    .keep(transaction, run.claim().connectionId(), withId)
                    .replaceWith(told("Found " + ids.size() + " hosts")))
        .replaceWith(ids);
  }

  private Uni<HostTally> list(RunContext run, String hostId, Pulse pulse) {
    return run.zoom()
        .webinars(hostId)
        .onItem()
        .transformToUniAndConcatenate(page -> keepPage(run, hostId, page))
        .invoke(pulse::beat)
        .onItem()
        .ignoreAsUni()
        .chain(() -> keepEnd(run, hostId))
        .replaceWith(HostTally.LISTED)
        .onFailure(ZoomException.class)
        .recoverWithUni(failure -> notListed(run, hostId, failure));
  }

  private Uni<Counters> keepPage(RunContext run, String hostId, WebinarPage page) {
    ListedPage listed = new ListedPage(hostId, page, run.lastClean());
    return ledger.write(
        run,
        transaction ->
            checkpoints
                .pageKept(transaction, run.claim(), hostId, page.totalRecords())
                .chain(() -> queue.add(transaction, run.claim(), listed))
                .map(Tally::of));
  }

  private Uni<Counters> keepEnd(RunContext run, String hostId) {
    run.course().hostListed();
    return ledger.write(
        run,
        transaction ->
            checkpoints
                .listKept(transaction, run.claim(), hostId)
                .chain(() -> hosts.markListed(transaction, run.claim().connectionId(), hostId))
                .replaceWith(Tally.NOTHING));
  }

  private Uni<HostTally> notListed(RunContext run, String hostId, ZoomException failure) {
    ZoomError error = failure.error();
    Consequence consequence = error.consequence();
    if (consequence == Consequence.NOTHING_THERE) {
      return keepEnd(run, hostId).replaceWith(HostTally.LISTED);
    }
    if (consequence == Consequence.SKIP_HOST) {
      run.course().hostListed();
      return ledger
          .write(run, transaction -> skipped(transaction, run, hostId, error))
          .replaceWith(HostTally.skipped(error));
    }
    if (consequence == Consequence.END_SYNC || consequence == Consequence.SKIP_STREAM) {
      return Uni.createFrom().failure(failure);
    }
    run.course().hostListed();
    return ledger
        .write(run, transaction -> failed(transaction, run, hostId, error))
        .replaceWith(HostTally.failed(error));
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

  private static Tally told(String message) {
    return Tally.ofEvents(List.of(new Logged(message)));
  }
}
