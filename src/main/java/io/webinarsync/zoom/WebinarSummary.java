package io.webinarsync.zoom;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * A webinar as the list tells it; any field but the id may be missing. Source: {@code GET
 * /users/{userId}/webinars}.
 *
 * @param uuid of the latest instance, base64
 * @param type 5 single, 6 recurring without fixed time, 9 recurring, or one that Zoom adds later
 * @param startTime with {@code Z} in UTC, else local in the time zone; missing for type 6
 * @param duration planned length in minutes
 * @param timezone name of a time zone, perhaps one unknown here
 * @param agenda cut by Zoom at 250 characters: never a substitute for the detail's
 * @param createdAt in UTC
 */
public record WebinarSummary(
    long id,
    @Nullable String uuid,
    @JsonProperty("host_id") @Nullable String hostId,
    @Nullable String topic,
    @Nullable Integer type,
    @JsonProperty("start_time") @Nullable String startTime,
    @Nullable Integer duration,
    @Nullable String timezone,
    @Nullable String agenda,
    @JsonProperty("created_at") @Nullable String createdAt,
    @JsonProperty("join_url") @Nullable String joinUrl) {}
