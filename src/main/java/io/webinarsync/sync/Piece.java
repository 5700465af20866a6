package io.webinarsync.sync;

import io.webinarsync.webinars.ChildPage;
import io.webinarsync.webinars.ChildTable;
import io.webinarsync.webinars.RowCounts;
import io.webinarsync.webinars.WebinarFigures;
import java.util.List;
import java.util.Map;

/** A piece of what a run brings, on its way to be kept. */
sealed interface Piece permits Reading, Piece.PageRead, Piece.WholeRead, Piece.StreamShut {

  /** How much room it takes, in rows. */
  default int weight() {
    return 1;
  }

  /** A page of what belongs to a webinar. */
  record PageRead(SyncStream stream, ChildPage page) implements Piece {

    @Override
    public int weight() {
      return 1 + page.rows().size();
    }

    /** What is counted together. */
    Key key() {
      return new Key(stream, page.list().table());
    }

    /** Which table's rows count for which stream. */
    record Key(SyncStream stream, ChildTable table) {

      StreamCounts counted(Map<ChildTable, RowCounts> byTable) {
        return StreamCounts.of(stream, StreamCount.of(byTable.getOrDefault(table, RowCounts.NONE)));
      }
    }
  }

  /**
   * All that was asked for of a webinar has been read, or found to be missing.
   *
   * @param findings what was announced and what is missing, by stream
   */
  record WholeRead(QueueItem item, WebinarFigures figures, List<PartFinding> findings)
      implements Piece {

    /** Whether something of it is missing. */
    boolean hasGaps() {
      return findings.stream().anyMatch(finding -> !finding.gaps().isEmpty());
    }

    /** Whether nothing of it is missing but streams that cannot be read at all. */
    boolean isUntried() {
      return !hasGaps() && findings.stream().anyMatch(PartFinding::isUntried);
    }
  }

  /**
   * A stream cannot be read for any webinar.
   *
   * @param code HTTP status and Zoom's code
   * @param message what Zoom's refusal means
   */
  record StreamShut(SyncStream stream, String code, String message) implements Piece {}
}
