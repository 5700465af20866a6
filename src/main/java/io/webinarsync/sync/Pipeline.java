package io.webinarsync.sync;

import io.smallrye.mutiny.Uni;
import io.webinarsync.progress.ProgressEvent.PhaseBegun;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The way of a sync's data: listing and reading side by side, then what was announced compared. */
@ApplicationScoped
class Pipeline {

  private final RunLedger ledger;
  private final Listing listing;
  private final VanishedWebinars vanished;
  private final DetailReading reading;
  private final Settlement settlement;

  Pipeline(
      RunLedger ledger,
      Listing listing,
      VanishedWebinars vanished,
      DetailReading reading,
      Settlement settlement) {
    this.ledger = ledger;
    this.listing = listing;
    this.vanished = vanished;
    this.reading = reading;
    this.settlement = settlement;
  }

  /** Brings what was asked for; how the sync is to end. */
  Uni<Outcome> run(RunContext run) {
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
}
