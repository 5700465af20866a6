package io.webinarsync.platform;

import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * Does database work again where its failure may pass: soon at first, then once a second, until
 * patience is over. The work must be such that doing it twice does no harm.
 */
public final class Healing {

  private static final Logger LOG = Logger.getLogger(Healing.class);

  private static final Duration FIRST_PAUSE = Duration.ofMillis(50);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(1);

  private final Clock clock;
  private final Duration patience;

  /**
   * Healing with a limit.
   *
   * @param patience how long the failures of one piece of work may go on; the last one is passed on
   *     then
   */
  public Healing(Clock clock, Duration patience) {
    this.clock = clock;
    this.patience = patience;
  }

  /** What comes of the work in the end. */
  public <T> Uni<T> of(Supplier<Uni<T>> work) {
    return Uni.createFrom()
        .deferred(() -> tried(work, FIRST_PAUSE, clock.instant().plus(patience)));
  }

  private <T> Uni<T> tried(Supplier<Uni<T>> work, Duration pause, Instant end) {
    return Uni.createFrom()
        .deferred(work::get)
        .onFailure(failure -> isWorthAnother(failure, end))
        .invoke(failure -> tell(failure, pause))
        .onFailure(failure -> isWorthAnother(failure, end))
        .recoverWithUni(() -> after(pause).chain(() -> tried(work, longer(pause), end)));
  }

  /** Once for each piece of work, and never what the database says: it may quote a row. */
  private void tell(Throwable failure, Duration pause) {
    if (pause.equals(FIRST_PAUSE)) {
      LOG.warnf(
          "The database does not do its work (%s); it is asked again for up to %s",
          DatabaseFailures.kind(failure), patience);
    }
  }

  private boolean isWorthAnother(Throwable failure, Instant end) {
    return DatabaseFailures.isPassing(failure) && clock.instant().isBefore(end);
  }

  private static Uni<Void> after(Duration pause) {
    return Uni.createFrom().voidItem().onItem().delayIt().by(pause).emitOn(CallerContext.current());
  }

  private static Duration longer(Duration pause) {
    Duration twice = pause.multipliedBy(2);
    return twice.compareTo(LONGEST_PAUSE) < 0 ? twice : LONGEST_PAUSE;
  }
}
