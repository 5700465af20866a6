package io.webinarsync.platform;

import io.vertx.core.json.Json;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Records as CSV: a column for each of their components, called like the field in JSON. The parts
 * of a record within a record are columns as well.
 *
 * @param columns in the order of the components
 */
record CsvTable<T extends Record>(List<CsvColumn> columns) {

  /** The table of this kind of record. */
  static <T extends Record> CsvTable<T> of(Class<T> type) {
    return new CsvTable<>(CsvColumn.of(type).toList());
  }

  /** The line that names the columns. */
  String header() {
    return Csv.lines(List.of(columns.stream().map(CsvColumn::name).toList()));
  }

  /** A line for each record. */
  String lines(List<T> records) {
    return records.isEmpty() ? "" : Csv.lines(records.stream().map(this::cells).toList());
  }

  private List<String> cells(T record) {
    return columns.stream().map(column -> cell(column.value(record))).toList();
  }

  private static String cell(@Nullable Object value) {
    if (value == null) {
      return "";
    }
    if (value instanceof Collection || value instanceof Map) {
      return Json.encode(value);
    }
    return value instanceof Number ? value.toString() : Csv.inert(value.toString());
  }
}
