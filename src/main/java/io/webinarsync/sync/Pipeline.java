package io.webinarsync.sync;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.webinarsync.platform.CallerContext;
import io.webinarsync.progress.ProgressEvent.PhaseBegun;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;

/** The way of a sync's data: listing, reading and keeping side by side, then the comparison. */
@ApplicationScoped
class Pipeline {

  /** Rows that gather before readers wait: some thousand kilobytes. */
  private static final int ROOM = 3_000;

  /** How long a batch gathers, unless it is full before. */
  private static final Duration GATHERING = Duration.ofMillis(100);

  private final RunLedger ledger;
  private final Listing listing;
  private final VanishedWebinars vanished;
  private final DetailReading reading;
  private final HistoryReading history;
  private final Keeper keeper;
  private final Settlement settlement;

  Pipeline(
      RunLedger ledger,
      Listing listing,
      VanishedWebinars vanished,
      DetailReading reading,
      HistoryReading history,
      Keeper keeper,
      Settlement settlement) {
    this.ledger = ledger;
    this.listing = listing;
    this.vanished = vanished;
    this.reading = reading;
    this.history = history;
    this.keeper = keeper;
    this.settlement = settlement;
  }

  /** Brings what was asked for; how the sync is to end. */
  Uni<Outcome> run(RunContext run) {
    Pulse pulse = new Pulse();
    Batches<Piece> batches = new Batches<>(Piece::weight, ROOM);
    return begin(run, Phase.LISTING)
        .chain(
            () ->
                Uni.combine()
                    .all()
                    .unis(listed(run, pulse), read(run, pulse, batches), kept(run, batches))
                    .asTuple())
        .map(all -> all.getItem1())
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

  private Uni<Void> read(RunContext run, Pulse pulse, Batches<Piece> batches) {
    return reading
        .run(run, pulse, batches)
        .chain(() -> history.run(run, batches))
        .invoke(batches::close);
  }

  private Uni<Void> kept(RunContext run, Batches<Piece> batches) {
    return Multi.createBy()
        .repeating()
        .uni(() -> keptNext(run, batches))
        .whilst(isAtEnd -> !isAtEnd)
        .onItem()
        .ignoreAsUni();
  }

  private Uni<Boolean> keptNext(RunContext run, Batches<Piece> batches) {
    return batches
        .gathering()
        .chain(() -> batches.isFull() ? Uni.createFrom().voidItem() : pause())
        .chain(() -> keeper.keep(run, batches.take()))
        .map(kept -> batches.isAtEnd());
  }

  private static Uni<Void> pause() {
    return Uni.createFrom()
        .voidItem()
        .onItem()
        .delayIt()
        .by(GATHERING)
        .emitOn(CallerContext.current());
  }

  private Uni<Counters> begin(RunContext run, Phase phase) {
    run.course().begin(phase);
    Tally told = Tally.ofEvents(List.of(new PhaseBegun(phase.value())));
    return ledger.write(run, transaction -> Uni.createFrom().item(told));
  }
}
