package io.webinarsync.webinars;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/**
 * A webinar to be stored.
 *
 * @param webinarId Zoom's id
 * @param contentHash hash of all columns but the derived status; an equal one means unchanged
 * @param listHash hash of its entry in Zoom's list; null where it was not listed, then the stored
 *     one stays
 * @param columns the values by column, every one of {@link WebinarColumns#KEPT}; JSON null for none
 */
public record WebinarRow(
    long webinarId, String contentHash, @Nullable String listHash, ObjectNode columns) {

  /** Refuses a row with other columns than those that are kept. */
  public WebinarRow {
    if (columns.size() != WebinarColumns.KEPT.size()
        || !WebinarColumns.KEPT.stream().allMatch(columns::has)) {
      throw new IllegalArgumentException("a row must have exactly the columns that are kept");
    }
  }
}
