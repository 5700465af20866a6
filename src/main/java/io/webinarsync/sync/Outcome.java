package io.webinarsync.sync;

import io.webinarsync.platform.DatabaseFailures;
import io.webinarsync.zoom.DailyLimitReached;
import io.webinarsync.zoom.ZoomError;
import io.webinarsync.zoom.ZoomException;
import java.time.Instant;
import java.util.Optional;

/**
 * How a sync ends.
 *
 * @param result {@code complete} or {@code gaps}; empty unless completed
 * @param endedBy {@code engine}, {@code user} or {@code shutdown}
 * @param reason a sentence for a person
 * @param resumeAt when Zoom's daily limit allows calls again; empty for any other reason
 */
record Outcome(
    SyncStatus status,
    Optional<String> result,
    String endedBy,
    String reason,
    Optional<Instant> resumeAt) {

  private static final String ENGINE = "engine";

  /** The end of a sync that went through: honest about what it did not bring. */
  static Outcome of(HostTally hosts, Counters counters) {
    if (hosts.listed() == 0) {
      return failed("No host's webinars could be listed: " + whyNone(hosts));
    }
    if (counters.failed() > 0 && counters.failed() == counters.total()) {
      return failed("None of the " + counters.total() + " webinars could be brought");
    }
    return counters.gaps() == 0
        ? completed("complete", "Everything that Zoom announced is stored")
        : completed("gaps", named(counters.gaps()) + " in the reconciliation");
  }

  /** The end of a sync that broke off. */
  static Outcome of(Throwable failure) {
    if (failure instanceof ZoomException zoom) {
      ZoomError error = zoom.error();
      return new Outcome(
          SyncStatus.FAILED,
          Optional.empty(),
          ENGINE,
          error.code() + " " + error.message(),
          error instanceof DailyLimitReached daily
              ? Optional.of(daily.resumeAt())
              : Optional.empty());
    }
    return DatabaseFailures.isPassing(failure)
        ? failed("The database could not be reached or written for too long")
        : failed("An error inside of the service; its log tells more under this sync's id");
  }

  private static String whyNone(HostTally hosts) {
    return hosts
        .lastError()
        .map(error -> error.code() + " " + error.message())
        .orElse("Zoom listed no active user");
  }

  private static Outcome failed(String reason) {
    return new Outcome(SyncStatus.FAILED, Optional.empty(), ENGINE, reason, Optional.empty());
  }

  private static Outcome completed(String result, String reason) {
    return new Outcome(SyncStatus.COMPLETED, Optional.of(result), ENGINE, reason, Optional.empty());
  }

  private static String named(int gaps) {
    return gaps == 1 ? "One gap, named" : gaps + " gaps, each named";
  }
}
