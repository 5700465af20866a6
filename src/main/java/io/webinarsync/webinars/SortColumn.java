package io.webinarsync.webinars;

import io.vertx.mutiny.sqlclient.Row;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What a list of webinars can be sorted by. */
enum SortColumn {
  START("start_time", "start_time"),
  TITLE("topic", "title_order"),
  REGISTRANTS("total_registrants", "total_registrants"),
  ATTENDEES("total_attendees", "total_attendees");

  private final String title;
  private final String column;

  SortColumn(String title, String column) {
    this.title = title;
    this.column = column;
  }

  /** The column that the API calls so. */
  static SortColumn of(String title) {
    return Arrays.stream(values())
        .filter(column -> column.title.equals(title))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no such column"));
  }

  /** Its name in the database. */
  String column() {
    return column;
  }

  /** What a webinar's row has there; null where it has nothing. */
  @Nullable Object of(Row webinar) {
    return new RowColumn(column, false).read(webinar);
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
