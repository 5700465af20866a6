package io.webinarsync.sync;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What Zoom announced of a webinar's part, and why some of it may be missing.
 *
 * @param announced how many items Zoom announced; null where it did not tell
 * @param gaps why something is missing, each with Zoom's code
 * @param notes why there is nothing, each with Zoom's code, where that is no gap
 * @param isUntried whether it was not asked for because the stream cannot be read at all
 */
record PartFinding(
    SyncStream stream,
    @Nullable Integer announced,
    List<Gap> gaps,
    List<String> notes,
    boolean isUntried) {

  /**
   * Why something is missing.
   *
   * @param code HTTP status and Zoom's code
   */
  record Gap(String code, String message) {

    String reason() {
      return code + " " + message;
    }
  }

  static PartFinding announced(SyncStream stream, @Nullable Integer announced) {
    return new PartFinding(stream, announced, List.of(), List.of(), false);
  }

  static PartFinding missing(SyncStream stream, @Nullable Integer announced, Gap gap) {
    return new PartFinding(stream, announced, List.of(gap), List.of(), false);
  }

  static PartFinding nothing(SyncStream stream, String note) {
    return new PartFinding(stream, null, List.of(), List.of(note), false);
  }

  static PartFinding untried(SyncStream stream) {
    return new PartFinding(stream, null, List.of(), List.of(), true);
  }

  /** Why the first of a stream's findings that misses something does; empty where none does. */
  static Optional<String> reason(Stream<PartFinding> findings, SyncStream stream) {
    return findings
        .filter(finding -> finding.stream() == stream)
        .flatMap(finding -> finding.gaps().stream())
        .map(Gap::reason)
        .findFirst();
  }

  /** Both together, where a stream is read in several lists. */
  PartFinding plus(PartFinding other) {
    return new PartFinding(
        stream,
        sum(announced, other.announced),
        joined(gaps, other.gaps),
        joined(notes, other.notes),
        isUntried || other.isUntried);
  }

  private static @Nullable Integer sum(@Nullable Integer one, @Nullable Integer other) {
    return one == null || other == null ? null : Integer.valueOf(one + other);
  }

  private static <T> List<T> joined(List<T> some, List<T> others) {
    return Stream.concat(some.stream(), others.stream()).distinct().toList();
  }
}
