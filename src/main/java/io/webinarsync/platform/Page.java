package io.webinarsync.platform;

import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list that is read by its key, so that rows which come or go meanwhile neither
 * repeat nor hide others. On its way out the answer gets a {@code Link} header to the next page.
 *
 * @param items the page's items in the list's order; empty where there are none
 * @param next cursor of the next page; null on the last one
 */
public record Page<T>(
    List<T> items,
    @Nullable
        @Schema(
            nullable = true,
            description =
                "Cursor of the next page, to be sent as `cursor`; null on the last one. Opaque.")
        String next) {

  /** Keeps the items as they are now. */
  public Page {
    items = List.copyOf(items);
  }

  /**
   * A page from one row more than was asked for: that row only tells that there is a next page.
   *
   * @param rows at most {@code limit + 1} rows, read with {@link PageRequest#rowsToRead()}
   * @param cursor makes the cursor that continues after the last row shown, see {@link Cursor}
   */
  public static <T> Page<T> of(List<T> rows, PageRequest request, Function<T, String> cursor) {
    if (rows.size() <= request.limit()) {
      return new Page<>(rows, null);
    }
    List<T> shown = rows.subList(0, request.limit());
    return new Page<>(shown, cursor.apply(shown.get(shown.size() - 1)));
  }

  /** The same page with other items. */
  public <R> Page<R> map(Function<T, R> item) {
    return new Page<>(items.stream().map(item).toList(), next);
  }
}
