package io.webinarsync.monitoring;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import io.webinarsync.platform.Cursor;
import io.webinarsync.platform.Page;
import io.webinarsync.platform.PageRequest;
import io.webinarsync.security.OwnedRows;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Asks the database how an owner's connections are. */
@ApplicationScoped
class Monitor {

  private final OwnedRows rows;

  Monitor(OwnedRows rows) {
    this.rows = rows;
  }

  /**
   * A page of a list with one item a connection.
   *
   * @param only the connection to tell of; null for all of the owner's
   */
  <T extends Record & OfConnection> Uni<Page<T>> list(
      ConnectionList<T> list, String owner, @Nullable UUID only, PageRequest page) {
    return rows.query(owner, list.sql(), Tuple.of(owner, only, page.afterId(), page.rowsToRead()))
        .map(found -> Documents.all(found, list.item()))
        .map(items -> Page.of(items, page, Monitor::cursor));
  }

  /** The hours of the last day in which syncs began, newest first. */
  Uni<Page<HourView>> hours(String owner, @Nullable UUID only, PageRequest page) {
    return rows.query(
            owner, MonitoringSql.HOURS, Tuple.of(owner, only, before(page), page.rowsToRead()))
        .map(found -> Documents.all(found, HourView.class))
        .map(hours -> Page.of(hours, page, last -> Cursor.encode(last.hour().toString())));
  }

  /** What a statement ($1 connection, $2 owner) tells of a connection; not found without a row. */
  <T extends Record> Uni<T> of(UUID connection, String owner, String sql, Class<T> type) {
    return one(owner, sql, Tuple.of(connection, owner), type);
  }

  /** The one document that a statement finds; not found without a row. */
  <T extends Record> Uni<T> one(String owner, String sql, Tuple parameters, Class<T> type) {
    return rows.query(owner, sql, parameters).map(found -> Documents.one(found, type));
  }

  private static String cursor(OfConnection last) {
    return Cursor.encode(last.connectionId().toString());
  }

  private static @Nullable Object before(PageRequest page) {
    return Optional.ofNullable(page.cursor())
        .map(cursor -> Cursor.read(cursor, 1, key -> Instant.parse(key.get(0))))
        .map(hour -> hour.atOffset(ZoneOffset.UTC))
        .orElse(null);
  }
}
