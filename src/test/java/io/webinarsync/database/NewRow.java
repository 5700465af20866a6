package io.webinarsync.database;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A row to be inserted; what is said last of a column holds. */
final class NewRow {

  private record Content(String sql, List<Object> values) {}

  private final Database database;
  private final String table;
  private final Map<String, Content> contents = new LinkedHashMap<>();

  NewRow(Database database, String table) {
    this.database = database;
    this.table = table;
    with("id", UUID.randomUUID());
  }

  NewRow with(String column, Object value) {
    contents.put(column, new Content("?", List.of(value)));
    return this;
  }

  /** A column whose content is an expression of SQL. */
  NewRow sql(String column, String expression) {
    contents.put(column, new Content(expression, List.of()));
    return this;
  }

  /** A time so long before now, such as {@code 61 minutes}. */
  NewRow ago(String column, String age) {
    contents.put(column, new Content("now() - ?::text::interval", List.of(age)));
    return this;
  }

  NewRow withoutId() {
    contents.remove("id");
    return this;
  }

  /** The id of the row that is there now. */
  UUID stored() {
    UUID id = UUID.randomUUID();
    contents.computeIfPresent("id", (column, before) -> new Content("?", List.of(id)));
    insert();
    return id;
  }

  /** Stores the row so many times, each with an id of its own. */
  void stored(int times) {
    for (int time = 0; time < times; time++) {
      stored();
    }
  }

  private void insert() {
    List<Object> values = new ArrayList<>();
    contents.values().forEach(content -> values.addAll(content.values()));
    database.execute(
        "insert into %s (%s) values (%s)"
            .formatted(
                table,
                String.join(", ", contents.keySet()),
                String.join(", ", contents.values().stream().map(Content::sql).toList())),
        values.toArray());
  }
}
