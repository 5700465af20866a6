package io.webinarsync.sync;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.pgclient.PgException;
import io.webinarsync.progress.ProgressEvent;
import io.webinarsync.progress.ProgressEvent.ProblemMet;
import io.webinarsync.progress.ProgressEvent.WebinarKept;
import io.webinarsync.sync.Reading.Failed;
import io.webinarsync.sync.Reading.Found;
import io.webinarsync.sync.Reading.Gone;
import io.webinarsync.webinars.UpsertCounts;
import io.webinarsync.webinars.WebinarRow;
import io.webinarsync.webinars.WebinarStore;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;

/** Keeps batches of readings: rows, queue, gaps, counters and events in one transaction. */
@ApplicationScoped
class Keeper {

  /** The class of SQL states that say the data, not the database, is at fault. */
  private static final List<String> DATA_AT_FAULT = List.of("22", "23");

  private final RunLedger ledger;
  private final SyncQueue queue;
  private final WebinarStore webinars;
  private final Gaps gaps;

  Keeper(RunLedger ledger, SyncQueue queue, WebinarStore webinars, Gaps gaps) {
    this.ledger = ledger;
    this.queue = queue;
    this.webinars = webinars;
    this.gaps = gaps;
  }

  /**
   * Keeps a batch. Where the database refuses its data the batch is halved until the one webinar
   * that it refuses stands alone, and only that one fails.
   */
  Uni<Void> keep(RunContext run, List<Reading> readings) {
    return ledger
        .write(run, transaction -> kept(transaction, run, readings))
        .replaceWithVoid()
        .onFailure(Keeper::isDataAtFault)
        .recoverWithUni(refusal -> keptApart(run, readings, refusal));
  }

  private Uni<Void> keptApart(RunContext run, List<Reading> readings, Throwable refusal) {
    if (readings.size() == 1) {
      Failed failed = new Failed(readings.get(0).item(), sqlState(refusal), "could not be stored");
      return readings.get(0) instanceof Failed
          ? Uni.createFrom().failure(refusal)
          : keep(run, List.of(failed));
    }
    int half = readings.size() / 2;
    return keep(run, readings.subList(0, half))
        .chain(() -> keep(run, readings.subList(half, readings.size())));
  }

  private Uni<Tally> kept(SqlConnection transaction, RunContext run, List<Reading> readings) {
    List<Failed> failures = only(Failed.class, readings).toList();
    List<Long> failedIds = failures.stream().map(failed -> failed.item().webinarId()).toList();
    return webinars
        .upsert(transaction, run.provenance(), rows(readings))
        .flatMap(
            upserts ->
                webinars
                    .tombstone(transaction, run.provenance(), deletedIds(readings))
                    .map(deleted -> tally(readings, upserts, deleted)))
        .call(() -> webinars.markFailed(transaction, run.provenance(), failedIds))
        .call(() -> gaps.ofWebinars(transaction, run.claim().syncId(), failures))
        .call(() -> queue.finish(transaction, run.claim(), readings));
  }

  private static Tally tally(List<Reading> readings, UpsertCounts upserts, int deleted) {
    int failed = (int) only(Failed.class, readings).count();
    int skipped =
        (int) readings.stream().filter(reading -> reading.queueStatus().equals("skipped")).count();
    int kept = readings.size() - failed - skipped;
    return new Tally(0, kept, skipped, failed, failed, upserts, deleted, events(readings));
  }

  private static List<ProgressEvent> events(List<Reading> readings) {
    Stream<ProgressEvent> problems =
        only(Failed.class, readings)
            .map(
                failed ->
                    new ProblemMet(failed.code(), failed.message(), failed.item().webinarId()));
    Stream<ProgressEvent> latest =
        only(Found.class, readings)
            .reduce((first, second) -> second)
            .map(Found::row)
            .map(Keeper::keptEvent)
            .stream();
    return Stream.concat(problems, latest).toList();
  }

  private static ProgressEvent keptEvent(WebinarRow row) {
    return new WebinarKept(row.webinarId(), row.columns().path("topic").asText(null));
  }

  private static List<WebinarRow> rows(List<Reading> readings) {
    return only(Found.class, readings).map(Found::row).toList();
  }

  private static List<Long> deletedIds(List<Reading> readings) {
    return only(Gone.class, readings)
        .map(Gone::item)
        .filter(QueueItem::hasVanished)
        .map(QueueItem::webinarId)
        .toList();
  }

  private static <R extends Reading> Stream<R> only(Class<R> kind, List<Reading> readings) {
    return readings.stream().filter(kind::isInstance).map(kind::cast);
  }

  private static boolean isDataAtFault(Throwable failure) {
    return DATA_AT_FAULT.stream().anyMatch(sqlState(failure)::startsWith);
  }

  private static String sqlState(Throwable failure) {
    return failure instanceof PgException pg && pg.getSqlState() != null ? pg.getSqlState() : "";
  }
}
