package io.webinarsync.sync;

import io.webinarsync.progress.ProgressEvent;
import io.webinarsync.progress.ProgressEvent.ProblemMet;
import io.webinarsync.webinars.UpsertCounts;
import java.util.List;
import java.util.stream.Stream;

/**
 * What one transaction of a run has done, to be added to the sync's counters within it.
 *
 * @param listed webinars newly known
 * @param kept webinars read and stored, or found to be deleted
 * @param skipped webinars that needed no reading, or turned out not to be wanted
 * @param failed webinars that could not be brought
 * @param gaps differences between what was announced and what is stored
 * @param events told of it
 */
record Tally(
    int listed,
    int kept,
    int skipped,
    int failed,
    int gaps,
    UpsertCounts upserts,
    int deleted,
    List<ProgressEvent> events) {

  static final Tally NOTHING = new Tally(0, 0, 0, 0, 0, UpsertCounts.NONE, 0, List.of());

  static Tally ofEvents(List<ProgressEvent> events) {
    return new Tally(0, 0, 0, 0, 0, UpsertCounts.NONE, 0, events);
  }

  static Tally of(Listed listed) {
    return new Tally(listed.added(), 0, listed.skipped(), 0, 0, UpsertCounts.NONE, 0, List.of());
  }

  static Tally ofGaps(int gaps, List<ProgressEvent> events) {
    return new Tally(0, 0, 0, 0, gaps, UpsertCounts.NONE, 0, events);
  }

  /** The same with the gap of list entries that have no id to ask for, where there are any. */
  Tally missing(int unreadable) {
    String message = unreadable + " entries of a host's list have no readable id";
    return unreadable == 0
        ? this
        : new Tally(listed, kept, skipped, failed, gaps + 1, upserts, deleted, events)
            .telling(List.of(new ProblemMet("unreadable_id", message, null)));
  }

  /** The same with further events. */
  Tally telling(List<ProgressEvent> further) {
    List<ProgressEvent> all = Stream.concat(events.stream(), further.stream()).toList();
    return new Tally(listed, kept, skipped, failed, gaps, upserts, deleted, all);
  }
}
