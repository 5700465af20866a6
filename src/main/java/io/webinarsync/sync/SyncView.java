package io.webinarsync.sync;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.webinarsync.progress.RecordedEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A sync as the API shows it.
 *
 * @param from first day of a date range; null for the other modes
 * @param result {@code complete} or {@code gaps}; null until completed
 * @param endedBy {@code engine}, {@code user}, {@code stale_check}, {@code takeover} or {@code
 *     shutdown}; null until ended
 * @param resumable whether a new sync can go on where this one ended
 * @param resumeAt when Zoom's daily limit allows calls again; null for any other end
 * @param counts what was done to rows, by stream
 * @param apiCalls requests sent to Zoom
 * @param calls the same by rate label; null where they were not counted so from the beginning
 * @param gapCount differences between what Zoom announced and what is stored
 * @param messages the newest events, oldest first; absent unless asked for
 */
@Schema(name = "Sync", description = "A sync: what was asked, how far it is, how it ended.")
record SyncView(
    UUID id,
    UUID connectionId,
    SyncMode mode,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    List<String> streams,
    SyncStatus status,
    @Nullable String result,
    String requestedBy,
    Instant createdAt,
    @Nullable Instant startedAt,
    @Nullable Instant endedAt,
    @Nullable String endedBy,
    @Nullable String endReason,
    boolean resumable,
    @Nullable Instant resumeAt,
    @Nullable UUID resumeOf,
    ProgressView progress,
    Map<String, CountsView> counts,
    int apiCalls,
    @Schema(
            description =
                "Requests sent to Zoom by rate label; together they are `apiCalls`. Null for a sync from before they were told apart.",
            examples = "{\"light\": 620, \"medium\": 5, \"heavy\": 0, \"resource_intensive\": 0}",
            nullable = true)
        @Nullable Map<String, Integer> calls,
    int rateLimitHits,
    int retryCount,
    int errorCount,
    int gapCount,
    @Nullable LastErrorView lastError,
    LinksView links,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<RecordedEvent> messages) {

  /**
   * How far it is.
   *
   * @param percentage whole, 0 to 100; never falls, and is 100 only when completed
   * @param currentItem topic of the webinar kept last; null before the first and after the end
   * @param etaSeconds time left; null until it means something
   * @param total webinars known so far
   * @param processed webinars kept
   * @param skipped webinars that needed no reading
   */
  @Schema(name = "SyncProgress")
  record ProgressView(
      int percentage,
      String phase,
      @Nullable String currentItem,
      @Nullable Long etaSeconds,
      int total,
      int processed,
      int failed,
      int skipped,
      int pending,
      List<StreamView> streams) {}

  /**
   * How far one stream is.
   *
   * @param status {@code pending}, {@code running}, {@code done}, {@code skipped} or {@code failed}
   */
  @Schema(name = "SyncStream")
  record StreamView(
      String name,
      String status,
      int done,
      int total,
      @Nullable Instant startedAt,
      @Nullable Instant endedAt) {}

  /** Rows by what was done to them; unchanged ones were not written. */
  @Schema(name = "SyncCounts")
  record CountsView(int inserted, int updated, int unchanged, int deleted) {}

  /** The latest trouble; code and type are null where the end of the sync itself is meant. */
  @Schema(name = "SyncLastError")
  record LastErrorView(@Nullable String type, @Nullable String code, String message, Instant at) {}

  /** Where to go on. */
  @Schema(name = "SyncLinks")
  record LinksView(
      String self, String events, String cancel, String errors, String reconciliation) {

    static LinksView of(UUID id) {
      String self = "/syncs/" + id;
      return new LinksView(
          self, self + "/events", self + "/cancel", self + "/errors", self + "/reconciliation");
    }
  }

  /** The same sync with its newest events. */
  SyncView with(List<RecordedEvent> newest) {
    return new SyncView(
        id,
        connectionId,
        mode,
        from,
        to,
        streams,
        status,
        result,
        requestedBy,
        createdAt,
        startedAt,
        endedAt,
        endedBy,
        endReason,
        resumable,
        resumeAt,
        resumeOf,
        progress,
        counts,
        apiCalls,
        calls,
        rateLimitHits,
        retryCount,
        errorCount,
        gapCount,
        lastError,
        links,
        newest);
  }
}
