package io.webinarsync.sync;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Zoom's times: with {@code Z} or an offset they are instants, without they are local to the
 * webinar's zone; both may have fractions of seconds. Source: Zoom API, Get a webinar, {@code
 * start_time} and {@code timezone}.
 */
final class Times {

  private Times() {}

  /**
   * The instant that a text names.
   *
   * @param zone name of the zone of a local time; where it is unknown, a local time names none
   */
  static Optional<Instant> instant(JsonNode text, JsonNode zone) {
    return parsed(() -> OffsetDateTime.parse(text.asText()).toInstant())
        .or(
            () ->
                parsed(
                    () ->
                        LocalDateTime.parse(text.asText())
                            .atZone(ZoneId.of(zone.asText()))
                            .toInstant()));
  }

  private static Optional<Instant> parsed(Supplier<Instant> parser) {
    try {
      return Optional.of(parser.get());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
