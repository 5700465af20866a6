package io.webinarsync.zoom;

import java.util.List;

/** Reads what the lists of Zoom's API have in common. Source: Zoom API, Pagination. */
final class Lists {

  private static final List<String> SIGNS =
      List.of("next_page_token", "page_size", "page_count", "total_records", "uuid", "id");

  private Lists() {}

  /**
   * The items of a page. A page without its list is one without items, so long as it is a page and
   * does not announce any: an answer that is cut or mangled must not pass for an empty account.
   *
   * @throws ZoomException that is transient where this is no page
   */
  static List<Fields> items(Fields page, String name) {
    if (!page.object().path(name).isArray() && !isEmptyPage(page)) {
      throw new ZoomException(Unavailable.unreadable());
    }
    return page.items(name);
  }

  private static boolean isEmptyPage(Fields page) {
    return page.hasAny(SIGNS) && page.wholeNumber("total_records").orElse(0) == 0;
  }
}
