package io.webinarsync.webinars;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.lang.reflect.RecordComponent;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A column for a component of its name in snake case.
 *
 * @param name the column
 * @param isRawJson whether JSON is read as the database writes it, without a look into it
 */
record RowColumn(String name, boolean isRawJson) implements RowPart {

  /** The column of a component; one that is answered as raw JSON is read as such. */
  static RowColumn of(RecordComponent component) {
    return new RowColumn(
        column(component.getName()),
        component.getAccessor().isAnnotationPresent(JsonRawValue.class));
  }

  @Override
  public Stream<String> selectedFrom(String source) {
    String column = source + "." + name;
    return Stream.of(isRawJson ? column + "::text as " + name : column);
  }

  /** Zoom's numeric ids, the only numbers of 64 bits, become text. */
  @Override
  public @Nullable Object read(Row row) {
    Object stored = row.getValue(name);
    if (stored instanceof OffsetDateTime time) {
      return time.toInstant();
    }
    if (stored instanceof JsonArray array) {
      return array.getList();
    }
    if (stored instanceof JsonObject object) {
      return object.getMap();
    }
    if (stored instanceof Object[] array) {
      return Arrays.asList(array);
    }
    boolean isNull = stored == null || stored == Tuple.JSON_NULL;
    return isNull ? null : stored instanceof Long id ? id.toString() : stored;
  }

  private static String column(String component) {
    return component.replaceAll("(?=\\p{Lu})|(?<=\\p{Ll})(?=\\d)", "_").toLowerCase(Locale.ROOT);
  }
}
