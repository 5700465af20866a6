package io.webinarsync.sandbox;

/**
 * A request as it came, for tests to judge a client by.
 *
 * @param method such as {@code GET}
 * @param path the path as sent, still encoded, such as {@code /v2/webinars/82000000001}
 * @param query the query as sent, still encoded; empty where there is none
 */
public record RecordedRequest(String method, String path, String query) {}
