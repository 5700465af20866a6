package io.webinarsync.sync;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Set;

/** How the rows of a list are told apart. */
@FunctionalInterface
interface RowKey {

  /** Stands before a key that is a hash, where Zoom gave no id. */
  String OF_CONTENT = "~";

  /**
   * The key of a row.
   *
   * @param item as Zoom sent it
   * @param row what was made of it, still without its key
   * @param contentHash hash of that row
   * @param seen how often a key has come on this page
   */
  String of(JsonNode item, ObjectNode row, String contentHash, Map<String, Integer> seen);

  /** Zoom's id; a hash of the row where Zoom gives none. */
  static RowKey field(String name) {
    return (item, row, contentHash, seen) -> {
      JsonNode id = Values.text(item.path(name));
      return id.isNull() ? OF_CONTENT + contentHash : id.asText();
    };
  }

  /** A hash of some columns, in the order in which the row has them. */
  static RowKey hash(String... columns) {
    Set<String> hashed = Set.of(columns);
    return (item, row, contentHash, seen) -> {
      ObjectNode part = JsonNodeFactory.instance.objectNode();
      row.properties().stream()
          .filter(column -> hashed.contains(column.getKey()))
          .forEach(column -> part.set(column.getKey(), column.getValue()));
      return Hash.ofRow(part);
    };
  }

  /** A hash of the whole row, with a number where it comes again: two rows alike stay two. */
  static RowKey counted() {
    return (item, row, contentHash, seen) -> {
      int times = seen.merge(contentHash, 1, Integer::sum);
      return times == 1 ? contentHash : contentHash + "#" + times;
    };
  }
}
