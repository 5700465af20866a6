package io.webinarsync.zoom;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of an account's users. Source: {@code GET /users}.
 *
 * @param users in Zoom's order
 * @param nextPageToken what asks for the next page, null on the last one
 * @param totalRecords how many Zoom announces over all pages, null where it does not; no stop
 *     condition
 */
public record UserPage(
    List<ZoomUser> users, @Nullable String nextPageToken, @Nullable Integer totalRecords)
    implements Page {

  static UserPage of(ObjectNode body) {
    Fields page = new Fields(body);
    return new UserPage(
        Lists.items(page, "users").stream().map(ZoomUser::of).toList(),
        page.text("next_page_token"),
        page.number("total_records"));
  }

  /** Those that have an id: pending users have none, and no webinars. */
  public List<ZoomUser> hosts() {
    return users.stream().filter(user -> user.id() != null).toList();
  }

  @Override
  public int itemCount() {
    return users.size();
  }
}
