package io.webinarsync.sync;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.mutiny.Multi;
import io.webinarsync.webinars.ChildPage.ListKey;
import io.webinarsync.zoom.ItemPage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A list of a webinar's rows, still to be read.
 *
 * @param pages the rows, page by page
 */
record ListPart(SyncStream stream, ListKey list, Multi<RowPage> pages) {

  /**
   * A page of rows.
   *
   * @param announced how many items Zoom announced for the list, null where it did not
   * @param endsAtZoom whether it is the last page of one of Zoom's lists
   * @param isLast whether it is the last page of all
   */
  record RowPage(
      List<ObjectNode> rows, @Nullable Integer announced, boolean endsAtZoom, boolean isLast) {}

  /** A list that is one of Zoom's. */
  static ListPart of(
      SyncStream stream, ListKey list, RowMapping mapping, JsonNode zone, Multi<ItemPage> pages) {
    return new ListPart(stream, list, rows(list, mapping, zone, pages, true));
  }

  /**
   * The rows of one of Zoom's lists.
   *
   * @param isWhole whether the list of rows ends where Zoom's ends
   */
  static Multi<RowPage> rows(
      ListKey list, RowMapping mapping, JsonNode zone, Multi<ItemPage> pages, boolean isWhole) {
    return pages.map(
        page ->
            new RowPage(
                mapping.rows(list, page.items(), zone),
                page.totalRecords(),
                page.nextPageToken() == null,
                isWhole && page.nextPageToken() == null));
  }
}
