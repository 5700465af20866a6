package io.webinarsync.sync;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What a person asked for.
 *
 * @param range the days of a date-range sync; empty for the other modes
 * @param streams what is copied, without repetition, {@code webinars} among them
 * @param resumeOf the ended sync whose work is gone on with; empty for one that begins anew
 */
record SyncOrder(
    UUID connectionId,
    SyncMode mode,
    Optional<DayRange> range,
    List<String> streams,
    Optional<UUID> resumeOf) {

  /** The windows of the history that it asks for where it begins at that moment. */
  List<HistoryWindow> historyWindows(Instant now) {
    return HistoryWindow.of(range.map(days -> new Claim.Window(days.start(), days.end())), now);
  }
}
