package io.webinarsync.zoom;

import com.fasterxml.jackson.annotation.JsonProperty;
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
    @JsonProperty("first_name") @Nullable String firstName,
    @JsonProperty("last_name") @Nullable String lastName,
    @JsonProperty("display_name") @Nullable String displayName,
    @Nullable String status,
    @Nullable String timezone) {

  /** Without anything that tells who it is. */
  @Override
  public String toString() {
    return "ZoomUser[status=" + status + "]";
  }
}
