package io.webinarsync.webinars;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * A page of a list of rows that belong to a webinar.
 *
 * @param list which list it is a page of
 * @param rows the rows by column, with {@code webinar_id} and every column that the table writes
 * @param isLast whether the list ends with it: what is stored but was on no page is removed then
 */
public record ChildPage(ListKey list, List<ObjectNode> rows, boolean isLast) {

  /**
   * A list of a webinar's rows.
   *
   * @param scope the value of the table's scope, such as an instance's uuid; empty where the table
   *     has none
   */
  public record ListKey(ChildTable table, long webinarId, String scope) {}
}
