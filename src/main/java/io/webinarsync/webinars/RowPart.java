package io.webinarsync.webinars;

import io.vertx.mutiny.sqlclient.Row;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What stands for a record's component in a row. */
sealed interface RowPart permits RowColumn, RowReader {

  /**
   * What a query selects for it.
   *
   * @param source how the query calls the table
   */
  Stream<String> selectedFrom(String source);

  /** The component's value; null where the row has none. */
  @Nullable Object read(Row row);
}
