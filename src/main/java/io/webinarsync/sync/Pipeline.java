package io.webinarsync.sync;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.webinarsync.platform.CallerContext;
import io.webinarsync.progress.ProgressEvent.PhaseBegun;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The way of a sync's data: listing, reading and keeping side by side, then the comparison. */
@ApplicationScoped
class Pipeline {

  /** Rows that gather before readers wait: some thousand kilobytes. */
  static final int ROOM = 3_000;

  /** How long a batch gathers, unless it is full before. */
  private static final Duration GATHERING = Duration.ofMillis(100);

  /** How often left-overs are read: what is left after that is a gap. */
  private static final int MOST_PASSES = 3;

  private final RunLedger ledger;
  private final Listing listing;
  private final VanishedWebinars vanished;
  private final DetailReading reading;
  private final HistoryReading history;
  private final Keeper keeper;
  private final SyncQueue queue;
  private final Settlement settlement;

  Pipeline(
      RunLedger ledger,
      Listing listing,
      VanishedWebinars vanished,
      DetailReading reading,
      HistoryReading history,
      Keeper keeper,
      SyncQueue queue,
      Settlement settlement) {
    this.ledger = ledger;
    this.listing = listing;
    this.vanished = vanished;
    this.reading = reading;
    this.history = history;
    this.keeper = keeper;
    this.queue = queue;
    this.settlement = settlement;
  }

  /** Brings what was asked for; how the sync is to end. What has been read is kept in any case. */
  Uni<Outcome> run(RunContext run) {
    Pulse pulse = new Pulse();
    return begin(run, Phase.LISTING)
        .chain(() -> passed(run, batches -> listedAndRead(run, pulse, batches)))
        .flatMap(hosts -> withoutLeftOvers(run, hosts, MOST_PASSES))
        .flatMap(hosts -> hosts.map(found -> finished(run, found)).orElseGet(() -> stopped(run)));
  }

  /** Work and the keeping of what it brings; empty where the run was told to stop. */
  private Uni<Optional<HostTally>> passed(
      RunContext run, Function<Batches<Piece>, Uni<HostTally>> work) {
    Batches<Piece> batches = new Batches<>(Piece::weight, ROOM);
    Uni<Optional<HostTally>> brought =
        Uni.combine()
            .any()
            .of(
                work.apply(batches).map(Optional::of),
                run.control().stopped().map(stop -> Optional.empty()));
    return Uni.combine()
        .all()
        .unis(brought.invoke(batches::close), kept(run, batches))
        .with((hosts, kept) -> hosts);
  }

  /**
   * Reads once more what was taken from the queue and never settled, as happens where the database
   * took it out and its answer was lost.
   */
  private Uni<Optional<HostTally>> withoutLeftOvers(
      RunContext run, Optional<HostTally> hosts, int passes) {
    return hosts.isEmpty() || passes == 0
        ? Uni.createFrom().item(hosts)
        : queue
            .release(run)
            .flatMap(
                released ->
                    released == 0
                        ? Uni.createFrom().item(hosts)
                        : readAgain(run, hosts.get())
                            .flatMap(found -> withoutLeftOvers(run, found, passes - 1)));
  }

  private Uni<Optional<HostTally>> readAgain(RunContext run, HostTally hosts) {
    Pulse pulse = new Pulse();
    pulse.finish();
    return passed(run, batches -> reading.run(run, pulse, batches).replaceWith(hosts));
  }

  private Uni<HostTally> listedAndRead(RunContext run, Pulse pulse, Batches<Piece> batches) {
    return Uni.combine()
        .all()
        .unis(listed(run, pulse), read(run, pulse, batches))
        .with((hosts, end) -> hosts);
  }

  private Uni<Outcome> finished(RunContext run, HostTally hosts) {
    return begin(run, Phase.FINALIZING)
        .chain(() -> settlement.reconcile(run))
        .map(counters -> Outcome.of(hosts, counters));
  }

  private static Uni<Outcome> stopped(RunContext run) {
    return run.control().stopped().map(Stop::outcome);
  }

  private Uni<HostTally> listed(RunContext run, Pulse pulse) {
    return listing
        .run(run, pulse)
        .call(() -> vanished.look(run))
        .call(() -> begin(run, Phase.PROCESSING))
        .invoke(pulse::finish);
  }

  private Uni<Void> read(RunContext run, Pulse pulse, Batches<Piece> batches) {
    return reading.run(run, pulse, batches).chain(() -> history.run(run, batches));
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
