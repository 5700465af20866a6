package io.webinarsync.sync;

import com.fasterxml.jackson.databind.JsonNode;
import io.webinarsync.sync.Reading.Found;
import java.time.Instant;
import java.util.Set;

/**
 * Which parts of a webinar are asked for: the fewest calls that can bring everything. What the
 * webinar's detail rules out is not asked.
 *
 * @param streams what the sync copies
 * @param needsRegistration whether people may register for it; only a plain no rules it out
 * @param hasBegun whether it may have taken place: a session has begun, or its times are not known
 * @param hasQuestions whether Q&A may have been on; only a plain no rules it out
 * @param hasOccurrences whether its detail tells of planned sessions
 */
record PartPlan(
    Set<SyncStream> streams,
    boolean needsRegistration,
    boolean hasBegun,
    boolean hasQuestions,
    boolean hasOccurrences) {

  /** Zoom's approval type of a webinar that nobody registers for. */
  private static final int NO_REGISTRATION = 2;

  private static final int UNKNOWN = -1;

  static PartPlan of(Set<SyncStream> streams, Found found, Instant now) {
    JsonNode body = found.body();
    return new PartPlan(
        streams,
        body.at("/settings/approval_type").asInt(UNKNOWN) != NO_REGISTRATION,
        Schedule.of(body).mayHaveBegunAt(now),
        body.at("/settings/question_and_answer/enable").asBoolean(true),
        body.path("occurrences").isArray());
  }

  /** The plan for an instance of a webinar of which nothing else is known. */
  static PartPlan ofThePast(Set<SyncStream> streams) {
    return new PartPlan(streams, true, true, true, false);
  }

  /** Whether that stream is asked for. */
  boolean wants(SyncStream stream) {
    return streams.contains(stream) && isPossible(stream);
  }

  /** The instances have to be known for themselves, or for what is read by instance. */
  boolean wantsInstances() {
    return hasBegun
        && (streams.contains(SyncStream.INSTANCES)
            || streams.stream().anyMatch(SyncStream::isOfInstances));
  }

  private boolean isPossible(SyncStream stream) {
    return switch (stream) {
      case REGISTRANTS, REGISTRATION_QUESTIONS, TRACKING_SOURCES -> needsRegistration;
      case OCCURRENCES -> hasOccurrences;
      case INSTANCES, PARTICIPANTS, POLL_ANSWERS, REPORTS -> hasBegun;
      case QUESTIONS -> hasBegun && hasQuestions;
      case ABSENTEES -> hasBegun && needsRegistration;
      case WEBINARS, PANELISTS, POLLS, SURVEYS -> true;
      case HISTORY -> false;
    };
  }
}
