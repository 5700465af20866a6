package io.webinarsync.sync;

import io.webinarsync.webinars.ChildPage;
import io.webinarsync.webinars.ChildTable;
import io.webinarsync.webinars.RowCounts;
import io.webinarsync.webinars.WebinarFigures;
import io.webinarsync.zoom.PastInstance;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A piece of what a run brings, on its way to be kept. */
sealed interface Piece
    permits Reading,
        Piece.PageRead,
        Piece.PastFound,
        Piece.StreamShut,
        Piece.WholeRead,
        Piece.WindowRead {

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

  /** Webinars that only the history tells of. */
  record PastFound(List<PastWebinar> webinars) implements Piece {

    @Override
    public int weight() {
      return 1 + webinars.size();
    }
  }

  /**
   * A month of the history has been read.
   *
   * @param finding why it may be missing
   */
  record WindowRead(HistoryWindow window, PartFinding finding) implements Piece {

    /** Why it is missing; empty where it is not. */
    Optional<PartFinding.Gap> gap() {
      return finding.gaps().stream().findFirst();
    }
  }

  /**
   * All that was asked for of a webinar, or of one instance, has been read or found to be missing.
   *
   * @param instance the instance that it is about; empty where it is about the whole webinar
   * @param findings what was announced and what is missing, by stream
   */
  record WholeRead(
      QueueItem item, Optional<String> instance, WebinarFigures figures, List<PartFinding> findings)
      implements Piece {

    /** What was read of an instance that the history told of, which counts for the history too. */
    static WholeRead ofInstance(
        PastInstance instance, WebinarFigures figures, List<PartFinding> findings) {
      PartFinding told = PartFinding.announced(SyncStream.HISTORY, 1);
      return new WholeRead(
          new QueueItem(instance.webinarId(), Optional.empty()),
          Optional.of(instance.uuid()),
          figures,
          Stream.concat(Stream.of(told), findings.stream()).toList());
    }

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
