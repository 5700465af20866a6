package io.webinarsync.zoom;

import org.jspecify.annotations.Nullable;

/**
 * A user of a Zoom account as the list tells it; any field may be missing. Source: {@code GET
 * /users}.
 *
 * @param id null while the user's invitation is pending
 * @param status {@code active}, {@code inactive}, {@code pending} or one that Zoom adds later
 * @param timezone name of a time zone, perhaps one unknown here
 */
public record ZoomUser(
    @Nullable String id,
    @Nullable String email,
    @Nullable String firstName,
    @Nullable String lastName,
    @Nullable String displayName,
    @Nullable String status,
    @Nullable String timezone) {

  static ZoomUser of(Fields fields) {
    return new ZoomUser(
        fields.text("id"),
        fields.text("email"),
        fields.text("first_name"),
        fields.text("last_name"),
        fields.text("display_name"),
        fields.text("status"),
        fields.text("timezone"));
  }

  /** Without anything that tells who it is. */
  @Override
  public String toString() {
    return "ZoomUser[status=" + status + "]";
  }
}
