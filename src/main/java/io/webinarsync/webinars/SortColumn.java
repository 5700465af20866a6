package io.webinarsync.webinars;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What a list of webinars can be sorted by. */
enum SortColumn {
  START("start_time", "outline.startTime"),
  TITLE("topic", "titleOrder"),
  REGISTRANTS("total_registrants", "outline.totalRegistrants"),
  ATTENDEES("total_attendees", "outline.totalAttendees");

  private final String title;
  private final String field;

  SortColumn(String title, String field) {
    this.title = title;
    this.field = field;
  }

  /** The column that the API calls so. */
  static SortColumn of(String title) {
    return Arrays.stream(values())
        .filter(column -> column.title.equals(title))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no such column"));
  }

  /** Its name in the query's language. */
  String field() {
    return field;
  }

  /** What a webinar has there, as the database says; null where it has nothing. */
  @Nullable Object of(ListedWebinar webinar) {
    return switch (this) {
      case START -> webinar.outline.startTime();
      case TITLE -> webinar.titleOrder;
      case REGISTRANTS -> webinar.outline.totalRegistrants();
      case ATTENDEES -> webinar.outline.totalAttendees();
    };
  }

  /**
   * A value from its text.
   *
   * @throws IllegalArgumentException where it is none; a time fails as {@code Instant.parse} does
   */
  Object value(String text) {
    return switch (this) {
      case START -> StartTimes.instant(text);
      case TITLE -> storable(text);
      case REGISTRANTS, ATTENDEES -> Integer.valueOf(text);
    };
  }

  /** A text without the character that PostgreSQL cannot hold. */
  private static String storable(String text) {
    if (text.indexOf('\0') < 0) {
      return text;
    }
    throw new IllegalArgumentException("not storable");
  }
}
