package io.webinarsync.webinars;

import java.util.List;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The one statement that reads a page of a list. It has no row where the webinar is not there or is
 * another's, and one row without {@code is_there} where the page is empty. The order is that of the
 * primary key, so a page is read from its index.
 *
 * <p>Parameters: our id of the webinar, the owner, how many rows, and after the first page the key
 * of the last row shown.
 */
final class ChildListSql {

  private static final String PAGE =
      """
      select item.*
        from zoom_webinars webinar
        join zoom_connections connection
          on connection.id = webinar.connection_id
         and connection.user_id = $2
        left join lateral (
                 select true as is_there, %1$s
                   from %2$s part
                  where part.connection_id = webinar.connection_id
                    and part.webinar_id = webinar.webinar_id
                    and %3$s
                  order by part.connection_id, part.webinar_id%4$s
                  limit $3) item
          on true
       where webinar.id = $1
       order by item.is_there%5$s
      """;

  /** How many parameters come before the key. */
  private static final int BEFORE_KEY = 3;

  private ChildListSql() {}

  /** The list's first page. */
  static String first(ChildList<?> list) {
    return page(list, "true");
  }

  /**
   * The page after a key. That the key's first column is bounded on its own keeps the view of
   * attendance from reading the instances before.
   */
  static String after(ChildList<?> list) {
    String key = list.key().stream().map(column -> "part." + column).collect(joined());
    String last = parameters(list.key().size());
    return page(list, "part.%s >= $4 and (%s) > (%s)".formatted(list.key().get(0), key, last));
  }

  private static String page(ChildList<?> list, String condition) {
    return PAGE.formatted(
        list.reader().selection("part"),
        list.source(),
        condition,
        further("part.", list.key()),
        further("item.", list.key()));
  }

  private static String parameters(int count) {
    return IntStream.rangeClosed(1, count).mapToObj(n -> "$" + (BEFORE_KEY + n)).collect(joined());
  }

  private static String further(String row, List<String> columns) {
    return columns.stream().map(column -> ", " + row + column).collect(Collectors.joining());
  }

  private static Collector<CharSequence, ?, String> joined() {
    return Collectors.joining(", ");
  }
}
