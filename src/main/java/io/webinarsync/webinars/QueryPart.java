package io.webinarsync.webinars;

import io.webinarsync.platform.FieldError;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A part of a query and what it may say.
 *
 * @param name its name in the address
 * @param meaning reads it; fails as {@code UUID.fromString} and {@code Instant.parse} do
 * @param expected what it should say, in a sentence
 */
record QueryPart<T>(String name, Function<String, T> meaning, String expected) {

  static final QueryPart<UUID> CONNECTION =
      new QueryPart<>("connectionId", UUID::fromString, "The connection's id is a UUID.");

  static final QueryPart<String> STATUS =
      oneOf(
          "status",
          Set.of("upcoming", "live", "ended", "expired", "deleted"),
          "The status is one of upcoming, live, ended, expired and deleted.");

  static final QueryPart<Instant> FROM =
      new QueryPart<>("from", StartTimes::first, StartTimes.EXPECTED);

  static final QueryPart<Instant> TO = new QueryPart<>("to", StartTimes::end, StartTimes.EXPECTED);

  static final QueryPart<String> HOST =
      new QueryPart<>(
          "host", QueryPart::plain, "The host's id is a text of at most 200 characters.");

  static final QueryPart<String> TOPIC_PART =
      new QueryPart<>("q", QueryPart::contained, "Look for a text of at most 200 characters.");

  static final QueryPart<String> VALIDATION =
      oneOf(
          "validation",
          Set.of("pending", "valid", "warning", "invalid"),
          "The validation is one of pending, valid, warning and invalid.");

  static final QueryPart<WebinarOrder> SORT =
      new QueryPart<>(
          "sort",
          WebinarOrder::of,
          "Sort by start_time, topic, total_registrants or total_attendees, or with a hyphen before it.");

  private static final int MAX_LENGTH = 200;

  /**
   * What the text means; empty where it is absent, empty, or wrong, which is added to the errors.
   */
  Optional<T> read(@Nullable String text, List<FieldError> errors) {
    if (text == null || text.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(meaning.apply(text));
    } catch (IllegalArgumentException | DateTimeException e) {
      errors.add(error(expected));
      return Optional.empty();
    }
  }

  /** This part is wrong. */
  FieldError error(String detail) {
    return new FieldError("?" + name, detail);
  }

  private static QueryPart<String> oneOf(String name, Set<String> values, String expected) {
    return new QueryPart<>(name, text -> known(text, values), expected);
  }

  private static String known(String text, Set<String> values) {
    if (values.contains(text)) {
      return text;
    }
    throw new IllegalArgumentException("unknown");
  }

  /** A text without control characters, the first of which PostgreSQL cannot hold. */
  private static String plain(String text) {
    if (text.length() <= MAX_LENGTH && text.chars().noneMatch(Character::isISOControl)) {
      return text;
    }
    throw new IllegalArgumentException("not plain");
  }

  /** A pattern for texts that hold this one, whose own wildcards stand for themselves. */
  private static String contained(String text) {
    return "%" + plain(text).replaceAll("[\\\\%_]", "\\\\$0") + "%";
  }
}
