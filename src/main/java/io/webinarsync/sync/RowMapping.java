package io.webinarsync.sync;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.webinarsync.webinars.ChildPage.ListKey;
import io.webinarsync.webinars.ChildTable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Makes rows of what belongs to a webinar.
 *
 * @param columns which fields the table's columns hold
 * @param items the rows' own items in an item of Zoom's list
 * @param key tells the rows apart
 */
record RowMapping(
    ChildTable table,
    List<FieldColumn> columns,
    Function<JsonNode, Stream<JsonNode>> items,
    RowKey key) {

  /** A mapping that makes one row of each item. */
  static RowMapping each(ChildTable table, RowKey key, Stream<FieldColumn> columns) {
    return new RowMapping(table, columns.toList(), Stream::of, key);
  }

  /** The rows of a page of that list. */
  List<ObjectNode> rows(ListKey list, List<JsonNode> page, JsonNode zone) {
    Map<String, Integer> seen = new HashMap<>();
    return page.stream()
        .map(Cleaned::of)
        .flatMap(items)
        .map(item -> row(list, item, zone, seen))
        .toList();
  }

  private ObjectNode row(ListKey list, JsonNode item, JsonNode zone, Map<String, Integer> seen) {
    ObjectNode row = JsonNodeFactory.instance.objectNode();
    columns.forEach(column -> row.set(column.column(), column.of(item, zone)));
    String contentHash = Hash.ofRow(row);
    String rowKey = key.of(item, row, contentHash, seen);
    row.put("content_hash", contentHash);
    row.put("webinar_id", list.webinarId());
    table.scope().ifPresent(scope -> row.put(scope, list.scope()));
    if (!row.has(keyColumn())) {
      row.put(keyColumn(), rowKey);
    }
    return row;
  }

  private String keyColumn() {
    return table.key().get(table.key().size() - 1);
  }
}
