package io.webinarsync.sync;

import io.webinarsync.platform.ProblemException;
import io.webinarsync.platform.ProblemType;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;

/** The problems that requests about syncs can meet. */
final class SyncProblems {

  static final ProblemType ALREADY_ACTIVE =
      new ProblemType("sync-already-active", 409, "A sync of this connection is at work");
  static final ProblemType ALREADY_ENDED =
      new ProblemType("sync-already-ended", 409, "The sync has ended");
  static final ProblemType NOT_RESUMABLE =
      new ProblemType("not-resumable", 409, "The sync cannot be resumed");
  static final ProblemType CONNECTION_INACTIVE =
      new ProblemType("connection-inactive", 422, "The connection is not active");
  static final ProblemType REAUTHORISATION_REQUIRED =
      new ProblemType("reauthorisation-required", 422, "Zoom must be asked for consent again");
  static final ProblemType KEY_REUSED =
      new ProblemType(
          "idempotency-key-reused", 422, "The idempotency key belongs to another request");
  static final ProblemType TOO_MANY_TRIGGERS =
      new ProblemType("too-many-triggers", 429, "Too many syncs were asked for");

  private SyncProblems() {}

  static ProblemException alreadyActive(UUID activeSync) {
    return ALREADY_ACTIVE
        .problem("Watch the sync that is at work, or cancel it and ask again.")
        .with("activeSync", Map.of("id", activeSync, "href", "/syncs/" + activeSync));
  }

  static ProblemException alreadyEnded(SyncStatus status) {
    return ALREADY_ENDED.problem(
        "It ended as " + status.value() + "; only a sync at work can be cancelled.");
  }

  static ProblemException notResumable() {
    return NOT_RESUMABLE.problem(
        "It has completed, or another sync has since: ask for a new one with a mode.");
  }

  static ProblemException connectionInactive() {
    return CONNECTION_INACTIVE.problem("Set `active` to true on the connection, then ask again.");
  }

  static ProblemException reauthorisationRequired() {
    return REAUTHORISATION_REQUIRED.problem(
        "Zoom no longer accepts the connection's credentials: connect the account again.");
  }

  static ProblemException keyReused() {
    return KEY_REUSED.problem(
        "Send a new Idempotency-Key with a new request, and an old one only with the same body.");
  }

  static ProblemException tooManyTriggers(Duration retryAfter) {
    return TOO_MANY_TRIGGERS
        .problem("Wait as long as Retry-After says before asking for another sync.")
        .withHeader("Retry-After", Long.toString(Math.max(1, retryAfter.toSeconds())));
  }
}
