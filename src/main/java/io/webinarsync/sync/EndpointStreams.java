package io.webinarsync.sync;

import static java.util.stream.Collectors.toUnmodifiableMap;

import io.webinarsync.zoom.Endpoint;
import java.util.Map;
import java.util.Optional;

/** To which stream a call of Zoom's API belongs, and the other way round. */
final class EndpointStreams {

  private static final Map<SyncStream, Endpoint> BY_STREAM =
      Map.ofEntries(
          Map.entry(SyncStream.WEBINARS, Endpoint.WEBINAR),
          Map.entry(SyncStream.REGISTRANTS, Endpoint.REGISTRANTS),
          Map.entry(SyncStream.REGISTRATION_QUESTIONS, Endpoint.REGISTRATION_QUESTIONS),
          Map.entry(SyncStream.PANELISTS, Endpoint.PANELISTS),
          Map.entry(SyncStream.POLLS, Endpoint.POLLS),
          Map.entry(SyncStream.SURVEYS, Endpoint.SURVEY),
          Map.entry(SyncStream.TRACKING_SOURCES, Endpoint.TRACKING_SOURCES),
          Map.entry(SyncStream.INSTANCES, Endpoint.PAST_INSTANCES),
          Map.entry(SyncStream.PARTICIPANTS, Endpoint.PARTICIPANTS),
          Map.entry(SyncStream.ABSENTEES, Endpoint.ABSENTEES),
          Map.entry(SyncStream.POLL_ANSWERS, Endpoint.POLL_ANSWERS),
          Map.entry(SyncStream.QUESTIONS, Endpoint.QUESTIONS),
          Map.entry(SyncStream.REPORTS, Endpoint.REPORT),
          Map.entry(SyncStream.HISTORY, Endpoint.HISTORY));

  private static final Map<String, SyncStream> BY_PATH =
      BY_STREAM.entrySet().stream()
          .collect(toUnmodifiableMap(entry -> entry.getValue().path(), Map.Entry::getKey));

  private EndpointStreams() {}

  /** The stream that the endpoint brings; webinars, unless it is known for another. */
  static SyncStream of(String endpoint) {
    return BY_PATH.getOrDefault(endpoint, SyncStream.WEBINARS);
  }

  /** What is asked for a stream; empty for occurrences, which the webinar's detail tells. */
  static Optional<Endpoint> endpoint(SyncStream stream) {
    return Optional.ofNullable(BY_STREAM.get(stream));
  }
}
