package io.webinarsync.sync;

import java.util.Optional;

/** Why a run is told to stop before its work is done, and how its sync ends then. */
enum Stop {
  /** A person has cancelled it. */
  CANCELLED(SyncStatus.CANCELLED, "user", "Cancelled on request"),
  /** The service is being stopped. */
  SHUTDOWN(SyncStatus.FAILED, "shutdown", "The service was stopped; the sync can be gone on with"),
  /** It gives signs of life, but nothing comes of it. */
  STALLED(
      SyncStatus.FAILED, "engine", "It made no progress any more; the sync can be gone on with"),
  /** The sync is not this run's any longer, so that nothing can be written. */
  LOST(SyncStatus.FAILED, "engine", "Its lease ran out");

  private final SyncStatus status;
  private final String endedBy;
  private final String reason;

  Stop(SyncStatus status, String endedBy, String reason) {
    this.status = status;
    this.endedBy = endedBy;
    this.reason = reason;
  }

  Outcome outcome() {
    return new Outcome(status, Optional.empty(), endedBy, reason, Optional.empty());
  }
}
