package io.webinarsync.sync;

import static io.webinarsync.zoom.Consequence.END_SYNC;
import static io.webinarsync.zoom.Consequence.NOTHING_THERE;
import static io.webinarsync.zoom.Consequence.SKIP_STREAM;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.webinarsync.sync.ListPart.RowPage;
import io.webinarsync.sync.PartFinding.Gap;
import io.webinarsync.sync.Piece.PageRead;
import io.webinarsync.sync.Piece.StreamShut;
import io.webinarsync.webinars.ChildPage;
import io.webinarsync.zoom.Consequence;
import io.webinarsync.zoom.ItemPage;
import io.webinarsync.zoom.NothingThere;
import io.webinarsync.zoom.NothingThere.Absence;
import io.webinarsync.zoom.ZoomError;
import io.webinarsync.zoom.ZoomException;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;

/**
 * Reads parts of webinars into the batches, each as far as Zoom lets it: what is refused becomes a
 * finding, and only what concerns all of the account ends the sync.
 */
final class PartReader {

  private static final int AT_ONCE = 4;

  private final RunContext run;
  private final Batches<Piece> batches;

  PartReader(RunContext run, Batches<Piece> batches) {
    this.run = run;
    this.batches = batches;
  }

  /** Reads lists to their ends, some side by side. */
  Uni<List<PartResult>> readAll(List<ListPart> parts) {
    return Multi.createFrom()
        .iterable(parts)
        .onItem()
        .transformToUni(this::read)
        .merge(AT_ONCE)
        .collect()
        .asList();
  }

  /** Reads a list to its end, page after page. */
  Uni<PartResult> read(ListPart part) {
    PartTally tally = new PartTally();
    return pages(
        part.stream(),
        tally,
        part.pages().invoke(tally::add),
        page -> batches.add(piece(part, page)));
  }

  /** Reads the report of an instance. */
  Uni<InstanceReport> report(Multi<ItemPage> pages) {
    AtomicReference<InstanceReport> found = new AtomicReference<>();
    return each(
            SyncStream.REPORTS,
            pages.invoke(page -> found.set(InstanceReport.of(page.items().get(0)))),
            page -> Uni.createFrom().voidItem())
        .map(result -> result.isRead() ? found.get() : InstanceReport.without(result.finding()));
  }

  /** Reads pages of a stream that are no list of rows. */
  Uni<PartResult> each(
      SyncStream stream, Multi<ItemPage> pages, Function<ItemPage, Uni<Void>> work) {
    return pages(stream, new PartTally(), pages, work);
  }

  /** Reads pages of a stream one after the other, unless the stream cannot be read at all. */
  private <P> Uni<PartResult> pages(
      SyncStream stream, PartTally tally, Multi<P> pages, Function<P, Uni<Void>> work) {
    StreamDoor door = run.doors().of(stream);
    Uni<PartResult> reading =
        pages
            .invoke(door::open)
            .onItem()
            .transformToUniAndConcatenate(work::apply)
            .onItem()
            .ignoreAsUni()
            .map(end -> PartResult.read(stream, tally));
    return door.enter()
        .flatMap(
            isOpen ->
                isOpen
                    ? tried(stream, tally, reading)
                    : Uni.createFrom().item(PartResult.untried(stream)));
  }

  private Uni<PartResult> tried(SyncStream stream, PartTally tally, Uni<PartResult> reading) {
    return reading
        .onFailure(ZoomException.class)
        .recoverWithUni(failure -> refused(stream, tally, failure));
  }

  private Uni<PartResult> refused(SyncStream stream, PartTally tally, ZoomException failure) {
    ZoomError error = failure.error();
    Consequence consequence = error.consequence();
    if (consequence == END_SYNC) {
      return Uni.createFrom().failure(failure);
    }
    if (consequence == SKIP_STREAM) {
      return shut(stream, error).replaceWith(PartResult.untried(stream));
    }
    run.doors().of(stream).open();
    return Uni.createFrom()
        .item(
            consequence == NOTHING_THERE && isBelievable(stream, tally, error)
                ? PartResult.nothing(stream, error)
                : PartResult.missing(stream, tally, new Gap(error.code(), error.message())));
  }

  /** A list that has begun, or the people of an instance that Zoom itself has listed, are there. */
  private static boolean isBelievable(SyncStream stream, PartTally tally, ZoomError error) {
    boolean isGone = error instanceof NothingThere nothing && nothing.absence() == Absence.GONE;
    return tally.isEmpty() && !(isGone && stream == SyncStream.PARTICIPANTS);
  }

  /** What is read by instance cannot be read either where the instances cannot be listed. */
  private Uni<Void> shut(SyncStream stream, ZoomError error) {
    return Multi.createFrom()
        .items(
            run.claim().streams().stream()
                .filter(
                    other ->
                        other == stream
                            || (stream == SyncStream.INSTANCES && other.isOfInstances())))
        .filter(other -> run.doors().of(other).shut())
        .onItem()
        .transformToUniAndConcatenate(
            other -> batches.add(new StreamShut(other, error.code(), error.message())))
        .onItem()
        .ignoreAsUni();
  }

  private static Piece piece(ListPart part, RowPage page) {
    return new PageRead(part.stream(), new ChildPage(part.list(), page.rows(), page.isLast()));
  }
}
