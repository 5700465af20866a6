package io.webinarsync.sync;

import io.smallrye.mutiny.Uni;
import io.webinarsync.platform.CallerContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** A sync from its claim to its end. Opened once, closed once, whatever happens between. */
@ApplicationScoped
class SyncRun {

  private static final Logger LOG = Logger.getLogger(SyncRun.class);

  /** How long a run that is told to stop may take to keep what it has read. */
  private static final Duration GRACE = Duration.ofSeconds(2);

  private final RunPreparation preparation;
  private final Pipeline pipeline;
  private final Settlement settlement;

  SyncRun(RunPreparation preparation, Pipeline pipeline, Settlement settlement) {
    this.preparation = preparation;
    this.pipeline = pipeline;
    this.settlement = settlement;
  }

  /**
   * Runs a claimed sync. Completes when it is settled; fails only where it could not be settled.
   */
  Uni<Void> run(Claim claim, RunControl control) {
    return preparation
        .of(claim, control)
        .flatMap(this::settled)
        .onFailure(FenceLostException.class)
        .recoverWithItem(() -> given(claim))
        .onFailure()
        .recoverWithUni(failure -> settlement.close(claim, outcomeOf(claim, failure)));
  }

  private Uni<Void> settled(RunContext run) {
    return Uni.combine()
        .any()
        .of(pipeline.run(run), cutShort(run.control()))
        .onFailure(failure -> !(failure instanceof FenceLostException))
        .recoverWithItem(failure -> outcomeOf(run.claim(), failure))
        .flatMap(outcome -> settlement.end(run, outcome));
  }

  /** A pipeline that does not stop when it is told to is left behind. */
  private static Uni<Outcome> cutShort(RunControl control) {
    return control
        .stopped()
        .onItem()
        .delayIt()
        .by(GRACE)
        .emitOn(CallerContext.current())
        .map(Stop::outcome);
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
