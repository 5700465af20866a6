package io.webinarsync.sync;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import io.webinarsync.platform.Rows;
import io.webinarsync.sync.Piece.PageRead;
import io.webinarsync.sync.Piece.PastFound;
import io.webinarsync.sync.Piece.WholeRead;
import io.webinarsync.sync.Piece.WindowRead;
import io.webinarsync.webinars.AttendanceStatus;
import io.webinarsync.webinars.ChildPage;
import io.webinarsync.webinars.ChildPage.ListKey;
import io.webinarsync.webinars.ChildTable;
import io.webinarsync.webinars.WebinarFigures;
import io.webinarsync.zoom.ItemPage;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads what Zoom's history tells of webinars that its lists have forgotten: they expire after
 * about 90 days, while reports go back a year. A webinar that was listed is none of the history's
 * business.
 */
@ApplicationScoped
class HistoryReading {

  private static final int AT_ONCE = 8;

  /**
   * A webinar of a host whose list has a gap may be listed: the history cannot tell. Nor can it of
   * a webinar whose host is not known to be another.
   */
  private static final String UNLISTED =
      """
      select told.webinar_id
        from unnest($2::bigint[], $3::text[]) as told (webinar_id, host_email)
       where not exists (select
                           from webinar_sync_queue listed
                          where listed.sync_id = $1
                            and listed.webinar_id = told.webinar_id)
         and not exists (select
                           from zoom_hosts host
                           join sync_reconciliations gap
                             on gap.details ->> 'hostId' = host.host_id
                          where gap.sync_id = $1
                            and gap.gap_reason is not null
                            and host.connection_id = $4
                            and (lower(host.email) = lower(told.host_email)
                                 or host.email is null
                                 or told.host_email = ''))
      """;

  private final RunDatabase database;

  HistoryReading(RunDatabase database) {
    this.database = database;
  }

  /** Reads month after month, where the history was asked for. */
  Uni<Void> run(RunContext run, Batches<Piece> batches) {
    if (!run.claim().streams().contains(SyncStream.HISTORY)) {
      return Uni.createFrom().voidItem();
    }
    PartReader reader = new PartReader(run, batches);
    return Multi.createFrom()
        .iterable(HistoryWindow.of(run.claim()))
        .onItem()
        .transformToUniAndConcatenate(window -> month(run, batches, reader, window))
        .onItem()
        .ignoreAsUni();
  }

  private Uni<Void> month(
      RunContext run, Batches<Piece> batches, PartReader reader, HistoryWindow window) {
    return reader
        .each(
            SyncStream.HISTORY,
            run.zoom().history(window.first(), window.last()),
            page -> kept(run, batches, reader, page))
        .flatMap(result -> batches.add(new WindowRead(window, result.finding())));
  }

  private Uni<Void> kept(RunContext run, Batches<Piece> batches, PartReader reader, ItemPage page) {
    List<PastWebinar> told =
        page.items().stream().map(PastWebinar::of).flatMap(Optional::stream).toList();
    return unlisted(run.claim(), told).flatMap(unlisted -> read(run, batches, reader, unlisted));
  }

  private Uni<List<PastWebinar>> unlisted(Claim claim, List<PastWebinar> told) {
    Long[] ids = told.stream().map(PastWebinar::webinarId).toArray(Long[]::new);
    String[] emails = told.stream().map(PastWebinar::hostEmail).toArray(String[]::new);
    Tuple parameters = Tuple.of(claim.syncId(), ids, emails, claim.connectionId());
    return database
        .with(pool -> pool.preparedQuery(UNLISTED).execute(parameters))
        .map(rows -> Set.copyOf(Rows.mapped(rows, row -> row.getLong("webinar_id"))))
        .map(
            unlisted -> told.stream().filter(past -> unlisted.contains(past.webinarId())).toList());
  }

  private Uni<Void> read(
      RunContext run, Batches<Piece> batches, PartReader reader, List<PastWebinar> unlisted) {
    return batches
        .add(new PastFound(unlisted))
        .chain(
            () ->
                Multi.createFrom()
                    .iterable(unlisted)
                    .onItem()
                    .transformToUni(past -> read(run, batches, reader, past))
                    .merge(AT_ONCE)
                    .onItem()
                    .ignoreAsUni());
  }

  private Uni<Void> read(
      RunContext run, Batches<Piece> batches, PartReader reader, PastWebinar past) {
    InstanceParts parts = new InstanceParts(run.zoom(), past.instance(), past.zone());
    return batches
        .add(instance(past))
        .chain(
            () ->
                new InstanceReading(
                        run.claim().startedAt(),
                        reader,
                        PartPlan.ofThePast(run.claim().streams()),
                        parts,
                        past.start())
                    .read())
        .flatMap(held -> batches.add(whole(past, held)));
  }

  /** One instance of perhaps many: the list is never whole, so that nothing of it is removed. */
  private static Piece instance(PastWebinar past) {
    ListKey list = new ListKey(ChildTable.INSTANCES, past.webinarId(), "");
    return new PageRead(
        SyncStream.HISTORY,
        new ChildPage(
            list, ChildMappings.INSTANCES.rows(list, List.of(past.listed()), past.zone()), false));
  }

  private static Piece whole(PastWebinar past, InstanceReading.Held held) {
    Optional<AttendanceStatus> attendance = held.instance().attendance();
    return WholeRead.ofInstance(
        past.instance(),
        new WebinarFigures(
            past.webinarId(),
            false,
            attendance,
            held.error(),
            List.of(past.completed(held.instance()))),
        held.findings());
  }
}
