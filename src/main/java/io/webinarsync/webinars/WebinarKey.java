package io.webinarsync.webinars;

import io.vertx.mutiny.sqlclient.Row;
import io.webinarsync.platform.Cursor;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a webinar stands in a list. A cursor of a list by time has two parts and serves both
 * directions; all others name their order, so that none goes on in another one.
 *
 * @param value what it has in the column that the list is sorted by; null where nothing
 * @param id our id of it
 */
record WebinarKey(@Nullable Object value, UUID id) {

  /** Tells a title without a letter from none. */
  private static final String VALUE = "=";

  /** The key of a webinar's row. */
  static WebinarKey of(Row webinar, WebinarOrder order) {
    return new WebinarKey(order.column().of(webinar), webinar.getUUID("id"));
  }

  /** The key that a cursor of this order holds. */
  static WebinarKey read(String cursor, WebinarOrder order) {
    return order.column() == SortColumn.START
        ? Cursor.read(cursor, 2, parts -> timed(parts, order))
        : Cursor.read(cursor, 3, parts -> named(parts, order));
  }

  /** The key as a cursor of this order. */
  String cursor(WebinarOrder order) {
    if (order.column() == SortColumn.START) {
      return Cursor.encode(value == null ? "" : value.toString(), id.toString());
    }
    return Cursor.encode(value == null ? "" : VALUE + value, id.toString(), order.name());
  }

  private static WebinarKey named(List<String> parts, WebinarOrder order) {
    String value = parts.get(0);
    if (parts.get(2).equals(order.name()) && (value.isEmpty() || value.startsWith(VALUE))) {
      return new WebinarKey(
          value.isEmpty() ? null : order.column().value(value.substring(VALUE.length())),
          UUID.fromString(parts.get(1)));
    }
    throw new IllegalArgumentException("of another order");
  }

  private static WebinarKey timed(List<String> parts, WebinarOrder order) {
    String value = parts.get(0);
    return new WebinarKey(
        value.isEmpty() ? null : order.column().value(value), UUID.fromString(parts.get(1)));
  }
}
