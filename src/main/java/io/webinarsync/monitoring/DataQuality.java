package io.webinarsync.monitoring;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How good a connection's stored webinars are.
 *
 * @param invalid webinars with errors
 * @param warning webinars with warnings alone
 * @param stale webinars not synced for 7 days
 * @param newestCompletedSync null before the first
 * @param gaps what is missing after that sync, as its reconciliation lists it; null before the
 *     first
 */
@Schema(name = "DataQuality")
record DataQuality(
    long invalid,
    long warning,
    long stale,
    @Nullable UUID newestCompletedSync,
    @Nullable Long gaps) {}
