package io.webinarsync.packaged;

import java.util.List;
import java.util.stream.Stream;

/** Streams as a sync is asked for them. */
public final class Streams {

  /** What a sync reads where nothing else is asked for. */
  public static final List<String> ALL_BUT_HEAVY =
      List.of(
          "webinars",
          "occurrences",
          "instances",
          "participants",
          "registrants",
          "panelists",
          "polls",
          "poll_answers",
          "questions",
          "tracking_sources",
          "registration_questions",
          "surveys");

  private Streams() {}

  /** The same, and those. */
  public static List<String> allButHeavyAnd(String... heavy) {
    return Stream.concat(ALL_BUT_HEAVY.stream(), Stream.of(heavy)).toList();
  }
}
