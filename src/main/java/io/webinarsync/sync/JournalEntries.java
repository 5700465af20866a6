package io.webinarsync.sync;

import io.webinarsync.progress.ProgressEvent;
import java.util.List;

/**
 * What a run's calls have been through since the last transaction.
 *
 * @param calls HTTP requests sent, by label
 * @param rateLimitHits answers that said the rate limit was reached
 * @param retries calls that were tried again
 */
record JournalEntries(
    CallCounts calls,
    int rateLimitHits,
    int retries,
    List<Trouble> troubles,
    List<ProgressEvent> events) {

  /** Calls that failed for good. */
  int errors() {
    return (int) troubles.stream().filter(trouble -> !trouble.isResolved()).count();
  }
}
