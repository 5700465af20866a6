package io.webinarsync.faults;

import java.util.List;
import java.util.stream.Stream;

/** All that a sync has left in tables of its own. */
record Trace(Sql sql, String syncId) {

  private static final List<String> TABLES =
      List.of(
          "webinar_sync_queue",
          "sync_state",
          "sync_progress_updates",
          "sync_error_logs",
          "sync_reconciliations",
          "sync_heartbeats");

  /** Row for row, as text. */
  List<String> rows() {
    Stream<String> ofParts =
        TABLES.stream().flatMap(table -> rows(table, "sync_id").stream().sorted());
    return Stream.concat(rows("zoom_sync_logs", "id").stream(), ofParts).toList();
  }

  private List<String> rows(String table, String key) {
    return sql.texts("select t::text from " + table + " t where " + key + " = ?::uuid", syncId);
  }
}
