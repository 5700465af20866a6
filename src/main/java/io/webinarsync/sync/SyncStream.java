package io.webinarsync.sync;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The kinds of data that a sync copies. */
enum SyncStream {
  /** List and detail of webinars, always on. */
  WEBINARS,
  /** The planned sessions of recurring webinars. */
  OCCURRENCES,
  /** The times that webinars took place. */
  INSTANCES,
  /** Who took part. */
  PARTICIPANTS,
  /** Who registered. */
  REGISTRANTS,
  /** Panelists. */
  PANELISTS,
  /** Polls as they are set up. */
  POLLS,
  /** What was answered in polls. */
  POLL_ANSWERS,
  /** What was asked in Q&A. */
  QUESTIONS,
  /** Where registrations came from. */
  TRACKING_SOURCES,
  /** The questions of registration forms. */
  REGISTRATION_QUESTIONS,
  /** Surveys as they are set up. */
  SURVEYS,
  /** Who registered and did not come; only when asked for. */
  ABSENTEES,
  /** When instances ended and how long they took; only when asked for. */
  REPORTS,
  /** Webinars that have expired from Zoom's list; only when asked for. */
  HISTORY;

  private static final List<SyncStream> HEAVY = List.of(ABSENTEES, REPORTS, HISTORY);

  /** Every stream's name. */
  static List<String> names() {
    return Arrays.stream(values()).map(SyncStream::value).toList();
  }

  /** The names of those that a sync copies unless it is asked for others. */
  static List<String> usual() {
    return Arrays.stream(values())
        .filter(stream -> !HEAVY.contains(stream))
        .map(SyncStream::value)
        .toList();
  }

  /** The stream of that name. */
  static Optional<SyncStream> of(String name) {
    return Arrays.stream(values()).filter(stream -> stream.value().equals(name)).findFirst();
  }

  /** The streams of those names, in their order. */
  static Stream<SyncStream> named(String... names) {
    return Arrays.stream(names).map(SyncStream::of).flatMap(Optional::stream);
  }

  /** Its name in the API and in the database. */
  String value() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The table that holds a webinar's rows of it; empty where rows are not of a webinar. */
  Optional<String> table() {
    return switch (this) {
      case WEBINARS -> Optional.empty();
      case REPORTS, HISTORY -> Optional.of("zoom_webinar_instances");
      default -> Optional.of("zoom_webinar_" + value());
    };
  }

  /** Whether it is read from the instances of a webinar. */
  boolean isOfInstances() {
    return switch (this) {
      case PARTICIPANTS, POLL_ANSWERS, QUESTIONS, ABSENTEES, REPORTS -> true;
      default -> false;
    };
  }
}
