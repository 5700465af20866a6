package io.webinarsync.webinars;

import io.vertx.mutiny.sqlclient.Row;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads rows into records: a component is a column, or a record that is read from the same row.
 *
 * @param parts of the components, in their order
 */
record RowReader<T extends Record>(Constructor<T> constructor, List<RowPart> parts)
    implements RowPart {

  /** The reader of this kind of record. */
  static <T extends Record> RowReader<T> of(Class<T> type) {
    RecordComponent[] components = type.getRecordComponents();
    Class<?>[] types =
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    try {
      return new RowReader<>(
          type.getDeclaredConstructor(types),
          Arrays.stream(components).map(RowReader::part).toList());
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException("A record lacks its constructor", e);
    }
  }

  /** All that a query selects, with commas between. */
  String selection(String source) {
    return selectedFrom(source).collect(Collectors.joining(", "));
  }

  @Override
  public Stream<String> selectedFrom(String source) {
    return parts.stream().flatMap(part -> part.selectedFrom(source));
  }

  /** The record that a row holds. */
  @Override
  public T read(Row row) {
    Object[] values = parts.stream().map(part -> part.read(row)).toArray();
    try {
      return constructor.newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("A row does not fit its record", e);
    }
  }

  private static RowPart part(RecordComponent component) {
    Class<?> type = component.getType();
    return type.isRecord() ? of(type.asSubclass(Record.class)) : RowColumn.of(component);
  }
}
