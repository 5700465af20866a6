package io.webinarsync.webinars;

import io.webinarsync.platform.Cursor;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a webinar stands in a list.
 *
 * @param startTime when it begins; null where it has no time
 * @param id our id of it
 */
record WebinarKey(@Nullable Instant startTime, UUID id) {

  /** The key of a listed webinar. */
  static WebinarKey of(ListedWebinarView webinar) {
    return new WebinarKey(webinar.outline().startTime(), webinar.id());
  }

  /** The key that a cursor holds. */
  static WebinarKey read(String cursor) {
    return Cursor.read(
        cursor,
        2,
        parts ->
            new WebinarKey(
                parts.get(0).isEmpty() ? null : StartTimes.instant(parts.get(0)),
                UUID.fromString(parts.get(1))));
  }

  /** The key as a cursor. */
  String cursor() {
    return Cursor.encode(startTime == null ? "" : startTime.toString(), id.toString());
  }
}
