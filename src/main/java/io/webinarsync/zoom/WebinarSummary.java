package io.webinarsync.zoom;

import java.util.Optional;
import java.util.OptionalLong;
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
    @Nullable String hostId,
    @Nullable String topic,
    @Nullable Integer type,
    @Nullable String startTime,
    @Nullable Integer duration,
    @Nullable String timezone,
    @Nullable String agenda,
    @Nullable String createdAt,
    @Nullable String joinUrl) {

  /** The webinar; none where its id cannot be read. */
  static Optional<WebinarSummary> of(Fields fields) {
    OptionalLong id = fields.wholeNumber("id");
    return id.orElse(0) > 0 ? Optional.of(of(id.getAsLong(), fields)) : Optional.empty();
  }

  private static WebinarSummary of(long id, Fields fields) {
    return new WebinarSummary(
        id,
        fields.text("uuid"),
        fields.text("host_id"),
        fields.text("topic"),
        fields.number("type"),
        fields.text("start_time"),
        fields.number("duration"),
        fields.text("timezone"),
        fields.text("agenda"),
        fields.text("created_at"),
        fields.text("join_url"));
  }
}
