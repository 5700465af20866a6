package io.webinarsync.zoom;

import org.jspecify.annotations.Nullable;

/**
 * Who gave consent; any part may be missing. Source: {@code GET /users/me}.
 *
 * @param userId Zoom's id of the person
 * @param accountId Zoom's id of the account
 * @param email the person's address
 * @param accountType {@code basic}, {@code licensed}, or the number of another type of user
 */
public record ZoomIdentity(
    @Nullable String userId,
    @Nullable String accountId,
    @Nullable String email,
    @Nullable String accountType) {

  /** Where Zoom would not tell. */
  public static final ZoomIdentity UNKNOWN = new ZoomIdentity(null, null, null, null);

  static ZoomIdentity of(Fields fields) {
    return new ZoomIdentity(
        fields.text("id"),
        fields.text("account_id"),
        fields.text("email"),
        type(fields.text("type")));
  }

  private static @Nullable String type(@Nullable String number) {
    if ("1".equals(number)) {
      return "basic";
    }
    return "2".equals(number) ? "licensed" : number;
  }

  /** Without anything that tells who it is. */
  @Override
  public String toString() {
    return "ZoomIdentity[accountType=" + accountType + "]";
  }
}
