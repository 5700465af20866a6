package io.webinarsync.webinars;

import java.util.Arrays;

/** The orders of a list of webinars; those without a time come last in both. */
enum WebinarOrder {
  EARLIEST_FIRST("start_time", "asc", ">"),
  LATEST_FIRST("-start_time", "desc", "<");

  private final String value;
  private final String direction;
  private final String beyond;

  WebinarOrder(String value, String direction, String beyond) {
    this.value = value;
    this.direction = direction;
    this.beyond = beyond;
  }

  /** The order that the API calls so. */
  static WebinarOrder of(String value) {
    return Arrays.stream(values())
        .filter(order -> order.value.equals(value))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no such order"));
  }

  /** The order in the query's language. */
  String clause() {
    return "order by outline.startTime " + direction + " nulls last, id " + direction;
  }

  /** What comes after {@code :keyTime} and {@code :keyId}. */
  String afterTimed() {
    return "(outline.startTime #> :keyTime or outline.startTime is null or outline.startTime = :keyTime and id #> :keyId)"
        .replace("#>", beyond);
  }

  /** What comes after {@code :keyId}, which has no time. */
  String afterUntimed() {
    return "outline.startTime is null and id #> :keyId".replace("#>", beyond);
  }
}
