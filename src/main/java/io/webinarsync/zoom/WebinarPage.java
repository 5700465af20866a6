package io.webinarsync.zoom;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a host's webinars. Source: {@code GET /users/{userId}/webinars}.
 *
 * @param webinars in Zoom's order
 * @param unreadable how many items of the page were left out because they have no readable id
 * @param nextPageToken what asks for the next page, null on the last one
 * @param totalRecords how many Zoom announces over all pages, null where it does not; no stop
 *     condition
 */
public record WebinarPage(
    List<WebinarSummary> webinars,
    int unreadable,
    @Nullable String nextPageToken,
    @Nullable Integer totalRecords) {

  /** A page of which every item could be read. */
  public WebinarPage(
      List<WebinarSummary> webinars,
      @Nullable String nextPageToken,
      @Nullable Integer totalRecords) {
    this(webinars, 0, nextPageToken, totalRecords);
  }
}
