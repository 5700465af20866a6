package io.webinarsync.platform;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A column: the way to a value within a record.
 *
 * @param name the name of the last component on the way
 * @param path the accessors, from the outermost record inwards
 */
record CsvColumn(String name, List<Method> path) {

  /** The columns of a record. */
  static Stream<CsvColumn> of(Class<?> type) {
    return Arrays.stream(type.getRecordComponents()).flatMap(CsvColumn::of);
  }

  /** The value in a record; null where it or a record on the way is null. */
  @Nullable Object value(Object record) {
    Object value = record;
    for (Method accessor : path) {
      value = value == null ? null : read(accessor, value);
    }
    return value;
  }

  private static Stream<CsvColumn> of(RecordComponent component) {
    Method accessor = component.getAccessor();
    accessor.setAccessible(true);
    return component.getType().isRecord()
        ? of(component.getType()).map(inner -> inner.within(accessor))
        : Stream.of(new CsvColumn(component.getName(), List.of(accessor)));
  }

  private CsvColumn within(Method accessor) {
    return new CsvColumn(name, Stream.concat(Stream.of(accessor), path.stream()).toList());
  }

  private static @Nullable Object read(Method accessor, Object record) {
    try {
      return accessor.invoke(record);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("A record's component cannot be read", e);
    }
  }
}
