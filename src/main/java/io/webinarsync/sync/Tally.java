package io.webinarsync.sync;

import io.webinarsync.progress.ProgressEvent;
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
 * @param streams what was done to rows
 * @param events told of it
 */
record Tally(
    int listed,
    int kept,
    int skipped,
    int failed,
    int gaps,
    StreamCounts streams,
    List<ProgressEvent> events) {

  static final Tally NOTHING = new Tally(0, 0, 0, 0, 0, StreamCounts.NONE, List.of());

  static Tally ofEvents(List<ProgressEvent> events) {
    return NOTHING.telling(events);
  }

  static Tally of(Listed listed) {
    return new Tally(listed.added(), 0, listed.skipped(), 0, 0, StreamCounts.NONE, List.of());
  }

  static Tally settled(int kept, int skipped, int failed) {
    return new Tally(0, kept, skipped, failed, 0, StreamCounts.NONE, List.of());
  }

  static Tally ofGaps(int gaps, List<ProgressEvent> events) {
    return new Tally(0, 0, 0, 0, gaps, StreamCounts.NONE, events);
  }

  static Tally of(StreamCounts streams) {
    return new Tally(0, 0, 0, 0, 0, streams, List.of());
  }

  /** Both together. */
  Tally plus(Tally other) {
    return new Tally(
        listed + other.listed,
        kept + other.kept,
        skipped + other.skipped,
        failed + other.failed,
        gaps + other.gaps,
        streams.plus(other.streams),
        Stream.concat(events.stream(), other.events.stream()).toList());
  }

  /** The same with further events. */
  Tally telling(List<ProgressEvent> further) {
    List<ProgressEvent> all = Stream.concat(events.stream(), further.stream()).toList();
    return new Tally(listed, kept, skipped, failed, gaps, streams, all);
  }
}
