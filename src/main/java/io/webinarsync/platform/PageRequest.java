package io.webinarsync.platform;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Which page of a list is asked for: {@code ?limit=&cursor=}. A resource takes it as its {@code
 * BeanParam}.
 *
 * @param limit items on the page at the most, 1 to 200
 * @param cursor where to go on, as the page before gave it; null for the first page
 */
public record PageRequest(
    @QueryParam("limit")
        @DefaultValue("50")
        @Parameter(
            description = "Items on the page at the most.",
            schema =
                @Schema(
                    type = SchemaType.INTEGER,
                    minimum = "1",
                    maximum = "200",
                    defaultValue = "50"))
        int limit,
    @QueryParam("cursor")
        @Nullable
        @Parameter(description = "`next` of the page before; absent for the first page.")
        String cursor) {

  /** Most items that a page may hold. */
  public static final int MAX_LIMIT = 200;

  /** Refuses a limit out of range. */
  public PageRequest {
    if (limit < 1 || limit > MAX_LIMIT) {
      throw ProblemException.invalid("?limit", "Ask for 1 to " + MAX_LIMIT + " items.");
    }
  }

  /** The id after which the page begins, in lists that go by id alone; null for the first page. */
  public @Nullable UUID afterId() {
    return cursor == null ? null : Cursor.read(cursor, 1, parts -> UUID.fromString(parts.get(0)));
  }

  /** The largest page after a cursor, or the first one. */
  static PageRequest largest(@Nullable String cursor) {
    return new PageRequest(MAX_LIMIT, cursor);
  }

  /** How many rows to read: one more than shown tells whether there is a next page. */
  public int rowsToRead() {
    return limit + 1;
  }
}
