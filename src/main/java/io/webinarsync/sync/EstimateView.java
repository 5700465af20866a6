package io.webinarsync.sync;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a sync would cost, as far as is known without asking Zoom. */
@Schema(name = "SyncEstimate", description = "What a sync would cost. Nothing was started.")
record EstimateView(
    @Schema(
            description = "The connection that would be synced.",
            examples = "0193a5c0-7e7b-7000-8000-000000000001")
        UUID connectionId,
    @Schema(description = "As asked for, or that of the sync to go on with.", examples = "delta")
        SyncMode mode,
    @Schema(
            description = "The streams that would be copied.",
            examples = "[\"webinars\", \"instances\", \"participants\"]")
        List<String> streams,
    @Schema(description = "Calls by rate label; labels without a call are left out.")
        List<LabelView> calls,
    @Schema(
            description = "All calls; null where no sync has told what the account holds.",
            examples = "1132",
            nullable = true)
        @Nullable Long totalCalls,
    @Schema(
            description =
                "The least time in seconds at the connection's limits: labels run side by side, so it is that of the slowest. Null where the calls are not known.",
            examples = "32",
            nullable = true)
        @Nullable Long leastSeconds,
    @Schema(
            description =
                "Heavy and resource-intensive calls that the Zoom account's daily limit leaves for today, in UTC.",
            examples = "24000")
        int heavyLeftToday,
    @Schema(
            description =
                "Whether the sync would need more of them than are left, and so end before its time; null where the calls are not known.",
            examples = "false",
            nullable = true)
        @Nullable Boolean exceedsDailyLimit,
    @Schema(description = "Webinars that the sync would meet.") WebinarsView webinars,
    @Schema(
            description =
                "What one ended webinar costs at the least, by label; null where the calls themselves are told.",
            nullable = true)
        @Nullable List<PerWebinarView> perWebinar,
    @Schema(
            description =
                "`earlier_sync`: worked out from what earlier syncs have stored. `none`: there is nothing to work it out from.",
            enumeration = {"earlier_sync", "none"},
            examples = "earlier_sync")
        String basis,
    @Schema(
            description = "What the figures rest on, in sentences.",
            examples = "[\"5 hosts and 620 webinars are stored; 620 webinars would be read.\"]")
        List<String> known,
    @Schema(
            description = "What had to be guessed, in sentences.",
            examples =
                "[\"What is new at Zoom since the last sync is not counted, nor are calls that have to be repeated.\"]")
        List<String> guessed) {

  /** Calls that count against one of Zoom's limits. */
  @Schema(name = "SyncEstimateCalls")
  record LabelView(
      @Schema(
              description = "The rate label.",
              enumeration = {"light", "medium", "heavy", "resource_intensive"},
              examples = "medium")
          String label,
      @Schema(description = "How many calls.", examples = "512") long calls,
      @Schema(description = "How many of them a second are allowed.", examples = "16.0")
          double perSecond,
      @Schema(description = "The least time for them, in seconds.", examples = "32")
          long seconds) {}

  /** Webinars; null where nothing is known of them. */
  @Schema(name = "SyncEstimateWebinars")
  record WebinarsView(
      @Schema(
              description = "Webinars that the lists would show.",
              examples = "620",
              nullable = true)
          @Nullable Long listed,
      @Schema(
              description = "Webinars whose detail would be read.",
              examples = "124",
              nullable = true)
          @Nullable Long read) {}

  /** Calls for one webinar. */
  @Schema(name = "SyncEstimatePerWebinar")
  record PerWebinarView(
      @Schema(description = "The rate label.", examples = "light") String label,
      @Schema(description = "How many calls.", examples = "5") long calls) {}
}
