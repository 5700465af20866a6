package io.webinarsync.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** {@code GET /v2/users/{userId}/webinars}. Source: Zoom API, List webinars. */
final class WebinarsOperation implements Operation {

  private static final int LARGEST_PAGE = 300;

  private final Account account;
  private final Paging paging;

  WebinarsOperation(Account account, Paging paging) {
    this.account = account;
    this.paging = paging;
  }

  @Override
  public Answer answer(ZoomRequest request) {
    int host = host(request.subject());
    boolean onlyUpcoming = onlyUpcoming(request.parameter("type"));
    int size = paging.size(request, LARGEST_PAGE);
    Slice slice = account.listed(host, onlyUpcoming, paging.offset(request), size);
    ObjectNode page = paging.frame(request, size, account.count(host, onlyUpcoming), slice);
    page.putArray("webinars").addAll(slice.items());
    return Answer.ok(page);
  }

  private int host(String userId) {
    int host =
        account
            .users()
            .host(userId)
            .orElseThrow(() -> Refused.with(404, 1001, "User does not exist: " + userId + "."));
    if (!account.users().hasAddon(host)) {
      throw Refused.with(
          400,
          200,
          "Webinar plan is missing. You must subscribe to the webinar plan and enable webinars for"
              + " this user in order to perform this action.");
    }
    return host;
  }

  private static boolean onlyUpcoming(String type) {
    return switch (type) {
      case "", "scheduled" -> false;
      case "upcoming" -> true;
      default -> throw Refused.invalid("type", "Invalid field.");
    };
  }
}
