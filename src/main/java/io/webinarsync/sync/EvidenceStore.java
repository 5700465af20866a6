package io.webinarsync.sync;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import io.webinarsync.platform.Rows;
import io.webinarsync.security.OwnedRows;
import io.webinarsync.sync.WebinarGroup.Held;
import io.webinarsync.zoom.PageSize;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads what is stored that tells which calls a sync would make, for the owner of it alone. */
@ApplicationScoped
class EvidenceStore {

  /** From so many on not each webinar is looked at, so that the answer comes at once. */
  private static final int MANY = 10_000;

  /** What so many have in common, the others have within a percent or two. */
  private static final int ENOUGH = 2_500;

  private final OwnedRows owned;
  private final Clock clock;

  EvidenceStore(OwnedRows owned, Clock clock) {
    this.owned = owned;
    this.clock = clock;
  }

  Uni<Evidence> of(SyncOrder order, String owner) {
    Instant now = clock.instant();
    return owned.read(owner, connection -> new Reading(connection, order, now).evidence());
  }

  private record Reading(SqlConnection connection, SyncOrder order, Instant now) {

    Uni<Evidence> evidence() {
      return lastClean()
          .flatMap(
              clean ->
                  lists()
                      .flatMap(
                          lists ->
                              groups(clean, lists.webinars())
                                  .flatMap(groups -> evidence(clean, lists, groups))));
    }

    private Uni<Evidence> evidence(
        Optional<Instant> lastClean, Evidence.Lists lists, List<WebinarGroup> groups) {
      return neverRead()
          .flatMap(
              neverRead ->
                  past().map(past -> new Evidence(now, lastClean, lists, groups, neverRead, past)));
    }

    private Uni<Optional<Instant>> lastClean() {
      return rows(
              RunPreparation.LAST_CLEAN,
              order.connectionId(),
              order.streams().toArray(String[]::new))
          .map(
              found ->
                  found.stream()
                      .findFirst()
                      .map(row -> row.getOffsetDateTime("started_at").toInstant()));
    }

    private Uni<Evidence.Lists> lists() {
      return rows(EstimateSql.LISTS, order.connectionId(), resumed(), PageSize.ITEMS)
          .map(rows -> Evidence.Lists.from(rows.get(0)));
    }

    private Uni<List<WebinarGroup>> groups(Optional<Instant> lastClean, long listed) {
      Tuple parameters =
          Tuple.of(
              order.connectionId(),
              utc(now),
              utc(lastClean.orElse(Instant.EPOCH)),
              utc(order.range().map(DayRange::start).orElse(Instant.EPOCH)),
              utc(order.range().map(DayRange::end).orElse(Instant.EPOCH)),
              PageSize.ITEMS);
      parameters.addInteger(listed < MANY ? 1 : (int) (listed / ENOUGH));
      order.resumeOf().ifPresent(parameters::addUUID);
      return connection
          .preparedQuery(
              EstimateSql.groups(
                  order.mode().knowing(lastClean.isPresent()), order.resumeOf().isPresent()))
          .execute(parameters)
          .map(rows -> Rows.mapped(rows, row -> WebinarGroup.from(row).among(listed)));
    }

    private Uni<List<WebinarGroup>> neverRead() {
      return order.resumeOf().isEmpty()
          ? Uni.createFrom().item(List.of())
          : rows(EstimateSql.NEVER_READ, order.connectionId(), resumed())
              .map(
                  rows ->
                      rows.stream()
                          .map(
                              row ->
                                  WebinarGroup.unknown(
                                      row.getLong("webinars"), row.getBoolean("has_begun")))
                          .toList());
    }

    private Uni<Held> past() {
      if (!order.streams().contains(SyncStream.HISTORY.value())) {
        return Uni.createFrom().item(Held.ofOnePage(0));
      }
      List<HistoryWindow> windows = order.historyWindows(now);
      return rows(
              EstimateSql.PAST,
              order.connectionId(),
              beginning(windows.get(0).first()),
              beginning(windows.get(windows.size() - 1).last().plusDays(1)),
              PageSize.ITEMS)
          .map(rows -> rows.get(0))
          .map(
              row ->
                  new Held(
                      row.getLong("instances"),
                      row.getLong("participant_pages"),
                      row.getLong("instances"),
                      0));
    }

    private Uni<List<Row>> rows(String sql, @Nullable Object... parameters) {
      return connection
          .preparedQuery(sql)
          .execute(Tuple.from(parameters))
          .map(rows -> Rows.mapped(rows, row -> row));
    }

    private @Nullable UUID resumed() {
      return order.resumeOf().orElse(null);
    }

    private static OffsetDateTime beginning(LocalDate day) {
      return day.atStartOfDay().atOffset(ZoneOffset.UTC);
    }

    private static OffsetDateTime utc(Instant instant) {
      return instant.atOffset(ZoneOffset.UTC);
    }
  }
}
