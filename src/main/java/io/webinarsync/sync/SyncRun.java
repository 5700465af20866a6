package io.webinarsync.sync;

import io.smallrye.mutiny.Uni;
import io.webinarsync.progress.ProgressEvent.PhaseBegun;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** A sync from its claim to its end. Opened once, closed once, whatever happens between. */
@ApplicationScoped
class SyncRun {

  private static final Logger LOG = Logger.getLogger(SyncRun.class);

  private final RunPreparation preparation;
  private final RunLedger ledger;
  private final Listing listing;
  private final VanishedWebinars vanished;
  private final DetailReading reading;
  private final Settlement settlement;

  SyncRun(
      RunPreparation preparation,
      RunLedger ledger,
      Listing listing,
      VanishedWebinars vanished,
      DetailReading reading,
      Settlement settlement) {
    this.preparation = preparation;
    this.ledger = ledger;
    this.listing = listing;
    this.vanished = vanished;
    this.reading = reading;
    this.settlement = settlement;
  }

  /**
   * Runs a claimed sync. Completes when it is settled; fails only where it could not be settled.
   *
   * @param cancellation completes when a person wants the sync to stop
   */
  Uni<Void> run(Claim claim, Uni<Void> cancellation) {
    return preparation
        .of(claim)
        .flatMap(run -> settled(run, cancellation))
        .onFailure(FenceLostException.class)
        .recoverWithItem(() -> given(claim))
        .onFailure()
        .recoverWithUni(failure -> settlement.close(claim, outcomeOf(claim, failure)));
  }

  private Uni<Void> settled(RunContext run, Uni<Void> cancellation) {
    return Uni.combine()
        .any()
        .of(brought(run), cancellation.replaceWith(Outcome.CANCELLED))
        .onFailure(failure -> !(failure instanceof FenceLostException))
        .recoverWithItem(failure -> outcomeOf(run.claim(), failure))
        .flatMap(outcome -> settlement.end(run, outcome));
  }

  private Uni<Outcome> brought(RunContext run) {
    Pulse pulse = new Pulse();
    return begin(run, Phase.LISTING)
        .chain(
            () -> Uni.combine().all().unis(listed(run, pulse), reading.run(run, pulse)).asTuple())
        .map(both -> both.getItem1())
        .call(() -> begin(run, Phase.FINALIZING))
        .flatMap(hosts -> settlement.reconcile(run).map(counters -> Outcome.of(hosts, counters)));
  }

  private Uni<HostTally> listed(RunContext run, Pulse pulse) {
    return listing
        .run(run, pulse)
        .call(() -> vanished.look(run))
        .call(() -> begin(run, Phase.PROCESSING))
        .invoke(pulse::finish);
  }

  private Uni<Counters> begin(RunContext run, Phase phase) {
    run.course().begin(phase);
    Tally told = Tally.ofEvents(List.of(new PhaseBegun(phase.value())));
    return ledger.write(run, transaction -> Uni.createFrom().item(told));
  }

  private static Outcome outcomeOf(Claim claim, Throwable failure) {
    LOG.errorf(failure, "Sync %s broke off", claim.syncId());
    return Outcome.of(failure);
  }

  private static @Nullable Void given(Claim claim) {
    LOG.warnf("Sync %s is no longer this replica's: its run has stopped", claim.syncId());
    return null;
  }
}
