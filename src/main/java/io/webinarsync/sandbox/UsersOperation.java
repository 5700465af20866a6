package io.webinarsync.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.stream.IntStream;

/** {@code GET /v2/users}. Source: Zoom API, List users. */
final class UsersOperation implements Operation {

  private static final int LARGEST_PAGE = 2000;

  private final Account account;
  private final Paging paging;

  UsersOperation(Account account, Paging paging) {
    this.account = account;
    this.paging = paging;
  }

  @Override
  public Answer answer(ZoomRequest request) {
    Range users = Status.of(request.parameter("status")).range(account);
    int size = paging.size(request, LARGEST_PAGE);
    Slice slice = slice(users, paging.offset(request), size);
    ObjectNode page = paging.frame(request, size, users.count(), slice);
    page.putArray("users").addAll(slice.items());
    return Answer.ok(page);
  }

  private Slice slice(Range users, long offset, int size) {
    int from = users.first() + (int) offset;
    int to = Math.min(users.end(), from + size);
    OptionalLong next = to < users.end() ? OptionalLong.of(offset + size) : OptionalLong.empty();
    return new Slice(IntStream.range(from, to).mapToObj(account.users()::at).toList(), next);
  }

  /** Places in the list of users, the last one not included. */
  private record Range(int first, int end) {
    int count() {
      return end - first;
    }
  }

  /** What the request may narrow the list to. */
  private enum Status {
    ACTIVE,
    INACTIVE,
    PENDING;

    static Status of(String text) {
      for (Status status : values()) {
        if (status.name().toLowerCase(Locale.ROOT).equals(text.isEmpty() ? "active" : text)) {
          return status;
        }
      }
      throw Refused.invalid("status", "Invalid field.");
    }

    Range range(Account account) {
      int hosts = account.shape().staff().hosts();
      int all = account.users().count();
      return switch (this) {
        case ACTIVE -> new Range(0, all);
        case PENDING -> new Range(hosts, all);
        case INACTIVE -> new Range(all, all);
      };
    }
  }
}
