package io.webinarsync.faults;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The sandbox puts a canary into every secret and every person's address: none of them may be seen
 * in what services say and tell.
 */
record Secrecy(Stage stage) {

  private static final List<String> CANARIES = List.of("s3cr3t", "p3rs0n", "zak=", "tk=");

  private static final List<String> TELLING =
      List.of(
          "sync_progress_updates",
          "sync_error_logs",
          "sync_reconciliations",
          "sync_state",
          "sync_heartbeats",
          "webinar_sync_queue",
          "zoom_sync_logs");

  /** The lines that hold a canary. */
  Stream<String> breaches() {
    Stream<String> logs = stage.replicas().flatMap(replica -> replica.said().stream());
    return Stream.concat(logs, TELLING.stream().flatMap(this::told))
        .filter(Secrecy::hasCanary)
        .map(line -> "a secret is told: " + line);
  }

  private Stream<String> told(String table) {
    return stage.sql().texts("select t::text from " + table + " t").stream();
  }

  private static boolean hasCanary(String line) {
    String lower = line.toLowerCase(Locale.ROOT);
    return CANARIES.stream().anyMatch(lower::contains);
  }
}
