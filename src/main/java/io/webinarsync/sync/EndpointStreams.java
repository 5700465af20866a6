package io.webinarsync.sync;

import java.util.Map;

/** To which stream a call of Zoom's API belongs. */
final class EndpointStreams {

  private static final Map<String, SyncStream> BY_ENDPOINT =
      Map.ofEntries(
          Map.entry("/webinars/{id}/registrants", SyncStream.REGISTRANTS),
          Map.entry("/webinars/{id}/registrants/questions", SyncStream.REGISTRATION_QUESTIONS),
          Map.entry("/webinars/{id}/panelists", SyncStream.PANELISTS),
          Map.entry("/webinars/{id}/polls", SyncStream.POLLS),
          Map.entry("/webinars/{id}/survey", SyncStream.SURVEYS),
          Map.entry("/webinars/{id}/tracking_sources", SyncStream.TRACKING_SOURCES),
          Map.entry("/past_webinars/{id}/instances", SyncStream.INSTANCES),
          Map.entry("/past_webinars/{uuid}/participants", SyncStream.PARTICIPANTS),
          Map.entry("/past_webinars/{uuid}/absentees", SyncStream.ABSENTEES),
          Map.entry("/past_webinars/{uuid}/polls", SyncStream.POLL_ANSWERS),
          Map.entry("/past_webinars/{uuid}/qa", SyncStream.QUESTIONS),
          Map.entry("/report/webinars/{uuid}", SyncStream.REPORTS),
          Map.entry("/report/history_meetings", SyncStream.HISTORY));

  private EndpointStreams() {}

  /** The stream that the endpoint brings; webinars, unless it is known for another. */
  static SyncStream of(String endpoint) {
    return BY_ENDPOINT.getOrDefault(endpoint, SyncStream.WEBINARS);
  }
}
