package io.webinarsync.monitoring;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What syncs of a period came to.
 *
 * @param successfulSyncs completed, whole and without errors
 * @param failedSyncs failed, or ended with errors
 * @param successRate successful ones of all, in percent; null without any
 */
@Schema(name = "ReportSummary")
record ReportSummary(
    long totalSyncs,
    long successfulSyncs,
    long failedSyncs,
    @Schema(examples = "92.86") @Nullable Double successRate,
    long totalWebinarsSynced,
    long totalParticipantsSynced,
    long totalApiCalls,
    long totalRateLimitHits) {}
