package io.webinarsync.webinars;

import java.time.Instant;
import java.util.Optional;

/**
 * A webinar that Zoom's lists have forgotten and of which only its history tells.
 *
 * @param uuid of the instance that the history told of
 * @param duration minutes
 */
public record ExpiredWebinar(
    long webinarId,
    String uuid,
    Optional<String> topic,
    Optional<Instant> startTime,
    Optional<Integer> duration,
    Optional<String> hostEmail) {}
