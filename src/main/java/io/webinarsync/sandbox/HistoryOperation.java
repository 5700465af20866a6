package io.webinarsync.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;

/** {@code GET /v2/report/history_meetings}. Source: Zoom API, Get history meeting list. */
final class HistoryOperation implements Operation {

  private static final int LARGEST_PAGE = 300;

  private final History history;
  private final Paging paging;

  HistoryOperation(Account account, Paging paging) {
    this.history = new History(account);
    this.paging = paging;
  }

  @Override
  public Answer answer(ZoomRequest request) {
    LocalDate from = date(request, "from");
    LocalDate to = date(request, "to");
    if (from.isAfter(to) || to.isAfter(from.plusMonths(1))) {
      throw Refused.with(400, 300, "Invalid parameter: from, to.");
    }
    int size = paging.size(request, LARGEST_PAGE);
    long offset = paging.offset(request);
    Slice slice =
        listsWebinars(request)
            ? history.slice(from, to, offset, size)
            : new Slice(List.of(), OptionalLong.empty());
    ObjectNode page =
        Json.object().put("page_size", size).put("next_page_token", paging.next(request, slice));
    page.putArray("history_meetings").addAll(slice.items());
    return Answer.ok(page);
  }

  private static boolean listsWebinars(ZoomRequest request) {
    return switch (request.parameter("meeting_type")) {
      case "webinar", "all", "" -> true;
      case "meeting" -> false;
      default -> throw Refused.with(400, 300, "Invalid parameter: meeting_type.");
    };
  }

  private static LocalDate date(ZoomRequest request, String name) {
    try {
      return LocalDate.parse(request.parameter(name));
    } catch (DateTimeException e) {
      throw Refused.with(400, 300, "Invalid parameter: " + name + ".");
    }
  }
}
