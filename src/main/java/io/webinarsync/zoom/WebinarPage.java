package io.webinarsync.zoom;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
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
    @Nullable Integer totalRecords)
    implements Page {

  /** A page of which every item could be read. */
  public WebinarPage(
      List<WebinarSummary> webinars,
      @Nullable String nextPageToken,
      @Nullable Integer totalRecords) {
    this(webinars, 0, nextPageToken, totalRecords);
  }

  static WebinarPage of(ObjectNode body) {
    Fields page = new Fields(body);
    List<Fields> items = Lists.items(page, "webinars");
    List<WebinarSummary> readable =
        items.stream().map(WebinarSummary::of).flatMap(Optional::stream).toList();
    return new WebinarPage(
        readable,
        items.size() - readable.size(),
        page.text("next_page_token"),
        page.number("total_records"));
  }

  @Override
  public int itemCount() {
    return webinars.size() + unreadable;
  }
}
