package io.webinarsync.sync;

import io.smallrye.mutiny.Uni;
import io.vertx.pgclient.PgException;
import io.webinarsync.progress.ProgressEvent;
import io.webinarsync.progress.ProgressEvent.ProblemMet;
import io.webinarsync.sync.Piece.PageRead;
import io.webinarsync.sync.Piece.WholeRead;
import io.webinarsync.sync.Reading.Failed;
import io.webinarsync.webinars.ChildPage;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Keeps batches of pieces: rows, queue, gaps, counters and events in one transaction. */
@ApplicationScoped
class Keeper {

  /** The class of SQL states that say the data, not the database, is at fault. */
  private static final List<String> DATA_AT_FAULT = List.of("22", "23");

  private static final String NOT_STORED = "could not be stored";

  private final RunLedger ledger;
  private final BatchWriter writer;

  Keeper(RunLedger ledger, BatchWriter writer) {
    this.ledger = ledger;
    this.writer = writer;
  }

  /**
   * Keeps a batch. Where the database refuses its data the batch is halved until what it refuses
   * stands alone, and only that is left out.
   */
  Uni<Void> keep(RunContext run, List<Piece> pieces) {
    return pieces.isEmpty()
        ? Uni.createFrom().voidItem()
        : ledger
            .write(run, transaction -> writer.write(transaction, run, pieces))
            .replaceWithVoid()
            .onFailure(Keeper::isDataAtFault)
            .recoverWithUni(refusal -> keptApart(run, pieces, refusal));
  }

  private Uni<Void> keptApart(RunContext run, List<Piece> pieces, Throwable refusal) {
    if (pieces.size() == 1) {
      return keptWithout(run, pieces.get(0), refusal);
    }
    int half = pieces.size() / 2;
    return keep(run, pieces.subList(0, half))
        .chain(() -> keep(run, pieces.subList(half, pieces.size())));
  }

  private Uni<Void> keptWithout(RunContext run, Piece piece, Throwable refusal) {
    if (piece instanceof PageRead read) {
      return read.page().rows().size() > 1
          ? keep(run, halves(read))
          : leftOut(run, read, sqlState(refusal));
    }
    return failed(piece, sqlState(refusal))
        .map(failed -> keep(run, List.of(failed)))
        .orElseGet(() -> Uni.createFrom().failure(refusal));
  }

  /** The list does not end without the row, so that nothing of it is removed. */
  private Uni<Void> leftOut(RunContext run, PageRead read, String code) {
    ProgressEvent problem =
        new ProblemMet(
            code,
            "A row of " + read.stream().value() + " " + NOT_STORED,
            read.page().list().webinarId());
    return ledger
        .write(run, transaction -> Uni.createFrom().item(Tally.ofEvents(List.of(problem))))
        .replaceWithVoid();
  }

  private static Optional<Piece> failed(Piece piece, String code) {
    if (piece instanceof Reading reading && !(piece instanceof Failed)) {
      return Optional.of(new Failed(reading.item(), code, NOT_STORED));
    }
    return piece instanceof WholeRead whole
        ? Optional.of(new Failed(whole.item(), code, NOT_STORED))
        : Optional.empty();
  }

  private static List<Piece> halves(PageRead read) {
    ChildPage page = read.page();
    int half = page.rows().size() / 2;
    return List.of(
        new PageRead(
            read.stream(), new ChildPage(page.list(), page.rows().subList(0, half), false)),
        new PageRead(
            read.stream(),
            new ChildPage(
                page.list(), page.rows().subList(half, page.rows().size()), page.isLast())));
  }

  private static boolean isDataAtFault(Throwable failure) {
    return DATA_AT_FAULT.stream().anyMatch(sqlState(failure)::startsWith);
  }

  private static String sqlState(Throwable failure) {
    return failure instanceof PgException pg && pg.getSqlState() != null ? pg.getSqlState() : "";
  }
}
