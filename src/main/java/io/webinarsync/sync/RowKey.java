package io.webinarsync.sync;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;

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
   * @param seen how often a key has come on this page
   */
  String of(JsonNode item, ObjectNode row, Map<String, Integer> seen);

  /** Zoom's id; a hash of the row where Zoom gives none. */
  static RowKey field(String name) {
    return (item, row, seen) -> {
      JsonNode id = Values.text(item.path(name));
      return id.isNull() ? OF_CONTENT + Hash.ofRow(row) : id.asText();
    };
  }

  /** A hash of some columns. */
  static RowKey hash(String... columns) {
    return (item, row, seen) -> Hash.ofRow(row.deepCopy().retain(columns));
  }

  /** A hash of the whole row, with a number where it comes again: two rows alike stay two. */
  static RowKey counted() {
    return (item, row, seen) -> {
      String hash = Hash.ofRow(row);
      int times = seen.merge(hash, 1, Integer::sum);
      return times == 1 ? hash : hash + "#" + times;
    };
  }

  /** Counts keys for one page. */
  static Map<String, Integer> nothingSeen() {
    return new HashMap<>();
  }
}
