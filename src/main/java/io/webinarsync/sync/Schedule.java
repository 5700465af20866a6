package io.webinarsync.sync;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * When a webinar takes place: its occurrences that are not deleted, else its one start.
 *
 * @param sessions the known times; none for a webinar without fixed time
 */
record Schedule(List<Session> sessions) {

  private static final String DELETED = "deleted";
  private static final Duration A_DAY = Duration.ofDays(1);

  /** One planned session, the end excluded. */
  record Session(Instant start, Instant end) {

    boolean isUnderWayAt(Instant moment) {
      return !start.isAfter(moment) && end.isAfter(moment);
    }

    boolean touches(Claim.Window window) {
      return start.isBefore(window.end()) && !end.isBefore(window.start());
    }
  }

  /** The schedule of a webinar's detail or list entry, as Zoom sends it. */
  static Schedule of(JsonNode webinar) {
    List<Session> occurrences =
        StreamSupport.stream(webinar.path("occurrences").spliterator(), false)
            .filter(occurrence -> !DELETED.equals(occurrence.path("status").asText()))
            .flatMap(occurrence -> session(occurrence, webinar))
            .toList();
    return new Schedule(occurrences.isEmpty() ? session(webinar, webinar).toList() : occurrences);
  }

  /** Where the webinar stands at a moment: {@code upcoming}, {@code live} or {@code ended}. */
  String statusAt(Instant now) {
    if (sessions.stream().anyMatch(session -> session.isUnderWayAt(now))) {
      return "live";
    }
    return hasNothingAheadOf(now) ? "ended" : "upcoming";
  }

  /** Whether it has a time, and all of its times are past. */
  boolean hasNothingAheadOf(Instant now) {
    return !sessions.isEmpty()
        && sessions.stream().allMatch(session -> !session.end().isAfter(now));
  }

  /** Whether a session has begun; without known times it may have. */
  boolean mayHaveBegunAt(Instant now) {
    return sessions.isEmpty()
        || sessions.stream().anyMatch(session -> !session.start().isAfter(now));
  }

  /** Whether it is at most a day since a session that has begun was to end. */
  boolean hasJustEndedAt(Instant now) {
    return sessions.stream()
        .anyMatch(
            session -> !session.start().isAfter(now) && session.end().plus(A_DAY).isAfter(now));
  }

  /** Whether a session falls into the window; without a fixed time it may always. */
  boolean mayTouch(Claim.Window window) {
    return sessions.isEmpty() || sessions.stream().anyMatch(session -> session.touches(window));
  }

  private static Stream<Session> session(JsonNode timed, JsonNode webinar) {
    Optional<Instant> start = Times.instant(timed.path("start_time"), webinar.path("timezone"));
    Duration length = Duration.ofMinutes(Values.count(timed.path("duration")).asInt());
    return start.map(from -> new Session(from, from.plus(length))).stream();
  }
}
