package io.webinarsync.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.TreeMap;

/** The paging that Zoom's lists share. Source: Zoom API, Pagination. */
final class Paging {

  private static final int USUAL_SIZE = 30;

  private final PageTokens tokens;

  Paging(PageTokens tokens) {
    this.tokens = tokens;
  }

  /** How many items the request wants, at most that many. */
  int size(ZoomRequest request, int most) {
    String asked = request.parameter("page_size");
    if (asked.isEmpty()) {
      return USUAL_SIZE;
    }
    if (!asked.matches("\\d{1,5}")
        || Integer.parseInt(asked) < 1
        || Integer.parseInt(asked) > most) {
      throw Refused.invalid("page_size", "The page size must be between 1 and " + most + ".");
    }
    return Integer.parseInt(asked);
  }

  /** Where the wanted page begins. */
  long offset(ZoomRequest request) {
    String token = request.parameter("next_page_token");
    return token.isEmpty() ? 0 : tokens.offset(list(request), token);
  }

  /** A page's frame, in which its items then stand under their own name. */
  ObjectNode frame(ZoomRequest request, int size, long total, Slice slice) {
    return Json.object()
        .put("page_count", (total + size - 1) / size)
        .put("page_number", 1)
        .put("page_size", size)
        .put("total_records", total)
        .put("next_page_token", next(request, slice));
  }

  /** The token for what follows the slice; empty where nothing does. */
  String next(ZoomRequest request, Slice slice) {
    return slice.next().isPresent() ? tokens.issue(list(request), slice.next().getAsLong()) : "";
  }

  /** What a token is bound to: the path and every parameter but the token itself. */
  private static String list(ZoomRequest request) {
    Map<String, String> parameters = new TreeMap<>(request.query());
    parameters.remove("next_page_token");
    return request.endpoint() + " " + request.subject() + " " + parameters;
  }
}
