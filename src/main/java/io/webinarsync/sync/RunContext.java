package io.webinarsync.sync;

import io.webinarsync.webinars.Provenance;
import io.webinarsync.zoom.ZoomAccount;
import java.time.Instant;
import java.util.Optional;

/**
 * What a run works with.
 *
 * @param doors which streams can be read
 * @param control how it is steered from outside
 * @param lastClean when the last clean sync of the connection started; empty where there is none
 */
record RunContext(
    Claim claim,
    ZoomAccount zoom,
    RunJournal journal,
    Course course,
    StreamDoors doors,
    RunControl control,
    Optional<Instant> lastClean) {

  Provenance provenance() {
    return new Provenance(claim.connectionId(), claim.syncId());
  }
}
