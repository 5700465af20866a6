package io.webinarsync.sync;

import io.webinarsync.platform.FieldError;
import io.webinarsync.platform.ProblemException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The body of {@code POST /syncs}.
 *
 * @param from first day of a date range, included
 * @param to last day of a date range, included
 * @param zone where the days begin and end; UTC where it is absent
 * @param streams what to copy; all but absentees, reports and history where it is absent
 * @param resumeOf an ended sync to go on with, instead of all but the connection
 */
@Schema(description = "What to sync.")
record SyncRequest(
    @Schema(
            description = "The connection to sync; `resumeOf` knows it without.",
            examples = "0193a5c0-7e7b-7000-8000-000000000001")
        @Nullable UUID connectionId,
    @Schema(description = "Required, unless `resumeOf` is sent.", examples = "full")
        @Nullable SyncMode mode,
    @Schema(description = "First day, only with `date_range`.", examples = "2026-01-01")
        @Nullable LocalDate from,
    @Schema(description = "Last day, included, only with `date_range`.", examples = "2026-03-31")
        @Nullable LocalDate to,
    @Schema(description = "Time zone of the days; UTC if absent.", examples = "Europe/Berlin")
        @Nullable String zone,
    @Schema(
            description =
                "Streams to copy; all but absentees, reports and history if absent. Webinars are always copied.",
            examples = "[\"webinars\", \"registrants\", \"participants\"]")
        @Nullable List<String> streams,
    @Schema(
            description =
                "An ended sync to go on with, instead of mode, range and streams, which are its own.",
            examples = "0193a5c0-7e7b-7000-8000-000000000002")
        @Nullable UUID resumeOf) {

  /** What was asked for; fails with a problem that names every field that is wrong. */
  SyncOrder toOrder() {
    List<FieldError> errors = new ArrayList<>();
    UUID connection = required(connectionId, "/connectionId", "the connection to sync", errors);
    SyncMode wanted = required(mode, "/mode", "full, delta or date_range", errors);
    Optional<DayRange> range = range(errors);
    checkStreams(errors);
    if (connection == null || wanted == null || !errors.isEmpty()) {
      throw ProblemException.invalid(errors);
    }
    return new SyncOrder(connection, wanted, range, streamsOrUsual(), Optional.empty());
  }

  /** Refuses a connection other than that of the sync to go on with. */
  SyncOrder agreeingWith(SyncOrder resumed) {
    if (connectionId != null && !connectionId.equals(resumed.connectionId())) {
      throw ProblemException.invalid(
          "/connectionId", "The sync that resumeOf names is one of another connection.");
    }
    return resumed;
  }

  /** Whether it goes on with an ended sync; fails where it says more than that. */
  Optional<UUID> resumption() {
    List<FieldError> errors = new ArrayList<>();
    if (resumeOf != null) {
      refuseWithResumption(mode, "/mode", errors);
      refuseWithResumption(from, "/from", errors);
      refuseWithResumption(to, "/to", errors);
      refuseWithResumption(zone, "/zone", errors);
      refuseWithResumption(streams, "/streams", errors);
    }
    if (!errors.isEmpty()) {
      throw ProblemException.invalid(errors);
    }
    return Optional.ofNullable(resumeOf);
  }

  private static void refuseWithResumption(
      @Nullable Object value, String pointer, List<FieldError> errors) {
    if (value != null) {
      errors.add(new FieldError(pointer, "Leave it out: resumeOf takes it from the sync named."));
    }
  }

  private Optional<DayRange> range(List<FieldError> errors) {
    if (mode != SyncMode.DATE_RANGE) {
      refuse(from, "/from", errors);
      refuse(to, "/to", errors);
      refuse(zone, "/zone", errors);
      return Optional.empty();
    }
    LocalDate first = required(from, "/from", "the first day of the range", errors);
    LocalDate last = required(to, "/to", "the last day of the range", errors);
    Optional<ZoneId> days = zoneId(errors);
    if (first == null || last == null || days.isEmpty()) {
      return Optional.empty();
    }
    if (last.isBefore(first)) {
      errors.add(new FieldError("/to", "Send a last day that is not before the first."));
      return Optional.empty();
    }
    return inBounds(first, "/from", errors) && inBounds(last, "/to", errors)
        ? Optional.of(new DayRange(first, last, days.get()))
        : Optional.empty();
  }

  private Optional<ZoneId> zoneId(List<FieldError> errors) {
    try {
      return Optional.of(zone == null ? ZoneOffset.UTC : ZoneId.of(zone));
    } catch (DateTimeException e) {
      errors.add(new FieldError("/zone", "Send the name of a time zone, such as Europe/Berlin."));
      return Optional.empty();
    }
  }

  private void checkStreams(List<FieldError> errors) {
    List<String> asked = streams == null ? List.of() : streams;
    for (int i = 0; i < asked.size(); i++) {
      if (SyncStream.of(asked.get(i)).isEmpty()) {
        errors.add(
            new FieldError(
                "/streams/" + i, "Send one of: " + String.join(", ", SyncStream.names()) + "."));
      }
    }
  }

  private List<String> streamsOrUsual() {
    return streams == null
        ? SyncStream.usual()
        : Stream.concat(Stream.of(SyncStream.WEBINARS.value()), streams.stream())
            .distinct()
            .toList();
  }

  private static boolean inBounds(LocalDate day, String pointer, List<FieldError> errors) {
    boolean isPlausible = day.getYear() >= 2000 && day.getYear() < 2100;
    if (!isPlausible) {
      errors.add(new FieldError(pointer, "Send a day between the years 2000 and 2099."));
    }
    return isPlausible;
  }

  private static <T> @Nullable T required(
      @Nullable T value, String pointer, String what, List<FieldError> errors) {
    if (value == null) {
      errors.add(new FieldError(pointer, "Send " + what + "."));
    }
    return value;
  }

  private static void refuse(@Nullable Object value, String pointer, List<FieldError> errors) {
    if (value != null) {
      errors.add(new FieldError(pointer, "Leave it out: it belongs to mode date_range only."));
    }
  }
}
