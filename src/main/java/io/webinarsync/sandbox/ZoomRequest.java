package io.webinarsync.sandbox;

import java.util.Map;

/**
 * A request, free of how it came.
 *
 * @param endpoint what it asks
 * @param subject the id in its path; empty where there is none
 * @param webinarId the number of the webinar that it is about; zero where it is about none
 * @param query its query parameters
 * @param form the fields of its body
 * @param authorization the header; empty where there is none
 */
record ZoomRequest(
    Endpoint endpoint,
    String subject,
    long webinarId,
    Map<String, String> query,
    Map<String, String> form,
    String authorization) {

  /** A query parameter; empty where it is not given. */
  String parameter(String name) {
    return query.getOrDefault(name, "");
  }
}
