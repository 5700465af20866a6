package io.webinarsync.webinars;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What became known of an instance beyond that it took place. What is absent stays as it is stored.
 *
 * @param attendance whether it is known who came
 * @param participantsCount sessions as Zoom announces them
 * @param endTime when it ended
 * @param duration minutes
 */
public record HeldInstance(
    long webinarId,
    String uuid,
    Optional<AttendanceStatus> attendance,
    @Nullable Integer participantsCount,
    @Nullable Instant endTime,
    @Nullable Integer duration) {}
