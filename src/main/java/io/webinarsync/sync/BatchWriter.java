package io.webinarsync.sync;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.webinarsync.progress.ProgressEvent;
import io.webinarsync.progress.ProgressEvent.ProblemMet;
import io.webinarsync.progress.ProgressEvent.WebinarKept;
import io.webinarsync.sync.PartFinding.Gap;
import io.webinarsync.sync.Piece.PageRead;
import io.webinarsync.sync.Piece.PastFound;
import io.webinarsync.sync.Piece.StreamShut;
import io.webinarsync.sync.Piece.WholeRead;
import io.webinarsync.sync.Piece.WindowRead;
import io.webinarsync.sync.Reading.Failed;
import io.webinarsync.sync.Reading.Found;
import io.webinarsync.sync.Reading.Gone;
import io.webinarsync.webinars.ChildStore;
import io.webinarsync.webinars.ExpiredWebinar;
import io.webinarsync.webinars.FiguresStore;
import io.webinarsync.webinars.Provenance;
import io.webinarsync.webinars.RowCounts;
import io.webinarsync.webinars.WebinarRow;
import io.webinarsync.webinars.WebinarStore;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Writes a batch of pieces, kind by kind, in the order in which they rest on each other. */
@ApplicationScoped
class BatchWriter {

  private final WebinarStore webinars;
  private final ChildStore children;
  private final FiguresStore figures;
  private final Gaps gaps;
  private final PartComparison comparison;
  private final SyncQueue queue;

  BatchWriter(
      WebinarStore webinars,
      ChildStore children,
      FiguresStore figures,
      Gaps gaps,
      PartComparison comparison,
      SyncQueue queue) {
    this.webinars = webinars;
    this.children = children;
    this.figures = figures;
    this.gaps = gaps;
    this.comparison = comparison;
    this.queue = queue;
  }

  /** Writes it all; what was done. */
  Uni<Tally> write(SqlConnection transaction, RunContext run, List<Piece> pieces) {
    return webinars(transaction, run.provenance(), pieces)
        .call(() -> webinars.addExpired(transaction, run.provenance(), expired(pieces)))
        .flatMap(tally -> children(transaction, run.provenance(), pieces).map(tally::plus))
        .flatMap(tally -> shut(transaction, run.claim(), pieces).map(tally::plus))
        .flatMap(tally -> windows(transaction, run.claim(), pieces).map(tally::plus))
        .flatMap(tally -> whole(transaction, run, pieces).map(tally::plus))
        .flatMap(tally -> failed(transaction, run, pieces).map(tally::plus))
        .flatMap(tally -> queue.finish(transaction, run.claim(), pieces).map(tally::plus));
  }

  private Uni<Tally> webinars(
      SqlConnection transaction, Provenance provenance, List<Piece> pieces) {
    List<WebinarRow> rows = only(Found.class, pieces).map(Found::row).toList();
    return webinars
        .upsert(transaction, provenance, rows)
        .flatMap(
            upserted ->
                webinars
                    .tombstone(transaction, provenance, deletedIds(pieces))
                    .map(deleted -> upserted.plus(new RowCounts(0, 0, 0, deleted))))
        .map(counts -> StreamCounts.of(SyncStream.WEBINARS, StreamCount.of(counts)))
        .map(counts -> Tally.of(counts).telling(latest(pieces)));
  }

  private Uni<Tally> children(
      SqlConnection transaction, Provenance provenance, List<Piece> pieces) {
    List<PageRead> pages = only(PageRead.class, pieces).toList();
    return children
        .keep(transaction, provenance, pages.stream().map(PageRead::page).toList())
        .map(
            byTable ->
                pages.stream()
                    .map(PageRead::key)
                    .distinct()
                    .map(key -> key.counted(byTable))
                    .reduce(StreamCounts.NONE, StreamCounts::plus))
        .map(Tally::of);
  }

  private Uni<Tally> shut(SqlConnection transaction, Claim claim, List<Piece> pieces) {
    List<StreamShut> shut = only(StreamShut.class, pieces).toList();
    StreamCounts counts =
        shut.stream()
            .map(piece -> StreamCounts.of(piece.stream(), StreamCount.SHUT))
            .reduce(StreamCounts.NONE, StreamCounts::plus);
    List<ProgressEvent> problems = shut.stream().map(BatchWriter::problem).toList();
    return gaps.ofStreams(transaction, claim.syncId(), shut)
        .replaceWith(Tally.ofGaps(shut.size(), problems).plus(Tally.of(counts)));
  }

  private Uni<Tally> windows(SqlConnection transaction, Claim claim, List<Piece> pieces) {
    List<WindowRead> windows = only(WindowRead.class, pieces).toList();
    List<ProgressEvent> problems =
        windows.stream().flatMap(read -> read.gap().stream()).map(BatchWriter::problem).toList();
    return gaps.ofWindows(transaction, claim.syncId(), windows)
        .replaceWith(Tally.ofGaps(problems.size(), problems));
  }

  private Uni<Tally> whole(SqlConnection transaction, RunContext run, List<Piece> pieces) {
    List<WholeRead> whole = only(WholeRead.class, pieces).toList();
    return figures
        .keep(transaction, run.provenance(), whole.stream().map(WholeRead::figures).toList())
        .chain(() -> comparison.of(transaction, run.claim(), whole))
        .call(
            () ->
                webinars.markFailed(transaction, run.provenance(), ids(whole, WholeRead::hasGaps)))
        .call(
            () ->
                webinars.markPending(
                    transaction, run.provenance(), ids(whole, WholeRead::isUntried)));
  }

  private Uni<Tally> failed(SqlConnection transaction, RunContext run, List<Piece> pieces) {
    List<Failed> failures = only(Failed.class, pieces).toList();
    List<Long> ids = failures.stream().map(failed -> failed.item().webinarId()).toList();
    List<ProgressEvent> problems = failures.stream().map(BatchWriter::problem).toList();
    return webinars
        .markFailed(transaction, run.provenance(), ids)
        .chain(() -> gaps.ofWebinars(transaction, run.claim().syncId(), failures))
        .replaceWith(Tally.ofGaps(failures.size(), problems));
  }

  private static List<Long> ids(List<WholeRead> whole, Predicate<WholeRead> which) {
    return whole.stream().filter(which).map(read -> read.item().webinarId()).toList();
  }

  private static List<ExpiredWebinar> expired(List<Piece> pieces) {
    return only(PastFound.class, pieces)
        .flatMap(found -> found.webinars().stream())
        .map(PastWebinar::expired)
        .toList();
  }

  private static List<Long> deletedIds(List<Piece> pieces) {
    return only(Gone.class, pieces)
        .map(Gone::item)
        .filter(QueueItem::hasVanished)
        .map(QueueItem::webinarId)
        .toList();
  }

  private static List<ProgressEvent> latest(List<Piece> pieces) {
    return only(Found.class, pieces)
        .reduce((first, second) -> second)
        .map(Found::row)
        .map(BatchWriter::keptEvent)
        .stream()
        .toList();
  }

  private static ProgressEvent keptEvent(WebinarRow row) {
    return new WebinarKept(row.webinarId(), row.columns().path("topic").asText(null));
  }

  private static ProgressEvent problem(Failed failed) {
    return new ProblemMet(failed.code(), failed.message(), failed.item().webinarId());
  }

  private static ProgressEvent problem(Gap ofAMonth) {
    String message = "A month of the history is missing: " + ofAMonth.message();
    return new ProblemMet(ofAMonth.code(), message, null);
  }

  private static ProgressEvent problem(StreamShut shut) {
    String message = "The stream " + shut.stream().value() + " is left out: " + shut.message();
    return new ProblemMet(shut.code(), message, null);
  }

  private static <P extends Piece> Stream<P> only(Class<P> kind, List<Piece> pieces) {
    return pieces.stream().filter(kind::isInstance).map(kind::cast);
  }
}
