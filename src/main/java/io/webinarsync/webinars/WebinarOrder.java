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

  /**
   * The order of a query.
   *
   * @param source how the query calls the table
   */
  String clause(String source) {
    String direction = isDescending() ? "desc" : "asc";
    return "order by %1$s.%2$s %3$s nulls last, %1$s.id %3$s"
        .formatted(source, column.column(), direction);
  }

  /** What comes after a value and an id, each named by its parameter. */
  String afterValue(String value, String id) {
    return "(%1$s %2$s %3$s or %1$s is null or %1$s = %3$s and id %2$s %4$s)"
        .formatted(column.column(), beyond(), value, id);
  }

  /** What comes after an id that has nothing in the column. */
  String afterNothing(String id) {
    return "%s is null and id %s %s".formatted(column.column(), beyond(), id);
  }

  private String beyond() {
    return isDescending() ? "<" : ">";
  }

  private boolean isDescending() {
    return name.startsWith(DESCENDING);
  }
}
