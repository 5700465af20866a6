package io.webinarsync.webinars;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Reads rows into records: a component is the column of its name in snake case. Zoom's numeric ids,
 * the only numbers of 64 bits, become text.
 *
 * @param columns what a query selects, in the order of the components
 */
record RowReader<T extends Record>(Constructor<T> constructor, List<String> columns) {

  /** The reader of this kind of record. */
  static <T extends Record> RowReader<T> of(Class<T> type) {
    RecordComponent[] components = type.getRecordComponents();
    Class<?>[] types =
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    List<String> columns =
        Arrays.stream(components).map(component -> column(component.getName())).toList();
    try {
      return new RowReader<>(type.getDeclaredConstructor(types), columns);
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException("A record lacks its constructor", e);
    }
  }

  /** The record that a row holds. */
  T read(Row row) {
    Object[] values = columns.stream().map(column -> value(row.getValue(column))).toArray();
    try {
      return constructor.newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("A row does not fit its record", e);
    }
  }

  private static @Nullable Object value(@Nullable Object stored) {
    if (stored instanceof OffsetDateTime time) {
      return time.toInstant();
    }
    if (stored instanceof JsonArray array) {
      return array.getList();
    }
    if (stored instanceof JsonObject object) {
      return object.getMap();
    }
    boolean isNull = stored == null || stored == Tuple.JSON_NULL;
    return isNull ? null : stored instanceof Long id ? id.toString() : stored;
  }

  private static String column(String component) {
    return component.replaceAll("(?=\\p{Lu})", "_").toLowerCase(Locale.ROOT);
  }
}
