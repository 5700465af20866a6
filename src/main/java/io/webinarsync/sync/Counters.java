package io.webinarsync.sync;

import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Row;
import java.util.Optional;

/**
 * A sync's counters, as its row has them.
 *
 * @param total webinars known so far
 * @param kept webinars read and stored, or found to be deleted
 * @param streams what was done to rows
 * @param calls requests sent; empty where they were not counted by label from the beginning
 * @param percentage 0 to 100; never falls
 */
record Counters(
    int total,
    int kept,
    int skipped,
    int failed,
    int gaps,
    StreamCounts streams,
    Optional<CallCounts> calls,
    int percentage) {

  static Counters from(Row row) {
    JsonObject metadata = row.getJsonObject("metadata");
    return new Counters(
        row.getInteger("total_items"),
        row.getInteger("processed_items"),
        row.getInteger("skipped_items"),
        row.getInteger("failed_items"),
        metadata.getInteger("gaps", 0),
        StreamCounts.from(metadata.getJsonObject("counts", new JsonObject())),
        calls(row, metadata),
        row.getInteger("progress_percentage"));
  }

  Counters plus(Tally tally) {
    return new Counters(
        total + tally.listed(),
        kept + tally.kept(),
        skipped + tally.skipped(),
        failed + tally.failed(),
        gaps + tally.gaps(),
        streams.plus(tally.streams()),
        calls,
        percentage);
  }

  /** The same after further requests. */
  Counters calling(CallCounts further) {
    Optional<CallCounts> sum = calls.map(counted -> counted.plus(further));
    return new Counters(total, kept, skipped, failed, gaps, streams, sum, percentage);
  }

  /** The same, further on; a smaller percentage changes nothing. */
  Counters at(int newPercentage) {
    return new Counters(
        total, kept, skipped, failed, gaps, streams, calls, Math.max(percentage, newPercentage));
  }

  /** Webinars that nothing more will be done for. */
  int done() {
    return kept + skipped + failed;
  }

  /** Rows of a stream that are as Zoom says, written by this sync or as before. */
  int stored(SyncStream stream) {
    return streams.of(stream).rows().stored();
  }

  int pending() {
    return total - done();
  }

  /** What is kept in the row's metadata. */
  JsonObject metadata() {
    JsonObject metadata = new JsonObject().put("gaps", gaps).put("counts", streams.toJson());
    calls.ifPresent(counted -> metadata.put("calls", counted.toJson()));
    return metadata;
  }

  /** A sync that has made calls and does not say which comes from before they were told apart. */
  private static Optional<CallCounts> calls(Row row, JsonObject metadata) {
    JsonObject told = metadata.getJsonObject("calls", new JsonObject());
    return metadata.containsKey("calls") || row.getInteger("api_calls_made") == 0
        ? Optional.of(CallCounts.from(told))
        : Optional.empty();
  }
}
