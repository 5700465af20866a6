package io.webinarsync.maintenance;

import io.vertx.mutiny.sqlclient.Row;
import java.util.Map;
import java.util.TreeMap;

/** How many rows were deleted, by what they were. */
final class Deleted {

  private static final String PREFIX = "deleted_";

  private final Map<String, Long> counts = new TreeMap<>();

  /** What a step says that it deleted, in columns such as {@code deleted_queue_items}. */
  static Deleted in(Row row) {
    Deleted deleted = new Deleted();
    for (int column = 0; column < row.size(); column++) {
      deleted.count(name(row.getColumnName(column)), row.getLong(column));
    }
    return deleted;
  }

  /** Adds what another step deleted. */
  void add(Deleted other) {
    other.counts.forEach(this::count);
  }

  /** Whether there was anything. */
  boolean isAny() {
    return counts.values().stream().anyMatch(count -> count > 0);
  }

  /** The counts by name, such as {@code queueItems}; 0 where there were none. */
  Map<String, Long> counts() {
    return Map.copyOf(counts);
  }

  private void count(String name, long rows) {
    counts.merge(name, rows, Long::sum);
  }

  private static String name(String column) {
    StringBuilder name = new StringBuilder();
    for (String word : column.substring(PREFIX.length()).split("_", -1)) {
      name.append(
          name.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
    }
    return name.toString();
  }
}
