package io.webinarsync.zoom;

import org.jspecify.annotations.Nullable;

/**
 * A call to Zoom's API, as metrics and messages may tell it.
 *
 * @param endpoint the path with names in place of ids, such as {@code /webinars/{id}}
 * @param label the rate limit that it counts against
 * @param webinarId the webinar that it is about, null where it is about none
 * @param hostId the host that it is about, null where it is about none
 */
public record Call(
    String endpoint, RateLabel label, @Nullable Long webinarId, @Nullable String hostId) {}
