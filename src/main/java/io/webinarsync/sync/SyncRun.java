package io.webinarsync.sync;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** A sync from its claim to its end. Opened once, closed once, whatever happens between. */
@ApplicationScoped
class SyncRun {

  private static final Logger LOG = Logger.getLogger(SyncRun.class);

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
        .of(pipeline.run(run), cancellation.replaceWith(Outcome.CANCELLED))
        .onFailure(failure -> !(failure instanceof FenceLostException))
        .recoverWithItem(failure -> outcomeOf(run.claim(), failure))
        .flatMap(outcome -> settlement.end(run, outcome));
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
