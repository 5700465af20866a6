package io.webinarsync.webinars;

/**
 * An order of a list of webinars, ties by their ids. Those that have nothing in the column come
 * last in both directions.
 *
 * @param name what the API calls it: the column, after a hyphen where the order is descending
 * @param column what the list is sorted by
 */
record WebinarOrder(String name, SortColumn column) {

  /** The order of a list for which none is asked. */
  static final WebinarOrder EARLIEST_FIRST = of("start_time");

  private static final String DESCENDING = "-";

  /** The order that the API calls so. */
  static WebinarOrder of(String name) {
    return new WebinarOrder(
        name, SortColumn.of(name.startsWith(DESCENDING) ? name.substring(1) : name));
  }

  /** The order in the query's language. */
  String clause() {
    String direction = isDescending() ? "desc" : "asc";
    return "order by %1$s %2$s nulls last, id %2$s".formatted(column.field(), direction);
  }

  /** What comes after {@code :keyValue} and {@code :keyId}. */
  String afterValue() {
    return "(%1$s %2$s :keyValue or %1$s is null or %1$s = :keyValue and id %2$s :keyId)"
        .formatted(column.field(), beyond());
  }

  /** What comes after {@code :keyId}, which has nothing in the column. */
  String afterNothing() {
    return "%s is null and id %s :keyId".formatted(column.field(), beyond());
  }

  private String beyond() {
    return isDescending() ? "<" : ">";
  }

  private boolean isDescending() {
    return name.startsWith(DESCENDING);
  }
}
