package io.webinarsync.sync;

import io.webinarsync.sync.PartFinding.Gap;
import io.webinarsync.zoom.NothingThere;
import io.webinarsync.zoom.NothingThere.Absence;
import io.webinarsync.zoom.ZoomError;

/**
 * What came of reading a part of a webinar.
 *
 * @param tally what its pages added up to, as far as they came
 * @param hasNotEnded whether Zoom tells nothing yet because the webinar has not ended
 */
record PartResult(PartFinding finding, PartTally tally, boolean hasNotEnded) {

  static PartResult read(SyncStream stream, PartTally tally) {
    return new PartResult(PartFinding.announced(stream, tally.announced()), tally, false);
  }

  static PartResult missing(SyncStream stream, PartTally tally, Gap gap) {
    return new PartResult(PartFinding.missing(stream, tally.announcedSoFar(), gap), tally, false);
  }

  static PartResult untried(SyncStream stream) {
    return new PartResult(PartFinding.untried(stream), new PartTally(), false);
  }

  static PartResult nothing(SyncStream stream, ZoomError error) {
    boolean hasNotEnded =
        error instanceof NothingThere nothing && nothing.absence() == Absence.NOT_ENDED;
    return new PartResult(
        PartFinding.nothing(stream, error.code() + " " + error.message()),
        new PartTally(),
        hasNotEnded);
  }

  /** Whether it was read to the end. */
  boolean isRead() {
    return !isMissing() && finding.notes().isEmpty();
  }

  /** Whether something that there may be could not be read. */
  boolean isMissing() {
    return !finding.gaps().isEmpty() || finding.isUntried();
  }
}
