package io.webinarsync.webinars;

/**
 * What was done to rows.
 *
 * @param unchanged rows that were as stored and therefore not written
 * @param deleted rows removed, or marked as deleted where nothing is removed
 */
public record RowCounts(int inserted, int updated, int unchanged, int deleted) {

  /** Nothing done. */
  public static final RowCounts NONE = new RowCounts(0, 0, 0, 0);

  /** Both together. */
  public RowCounts plus(RowCounts other) {
    return new RowCounts(
        inserted + other.inserted,
        updated + other.updated,
        unchanged + other.unchanged,
        deleted + other.deleted);
  }

  /** Rows that are as Zoom says, written now or as before. */
  public int stored() {
    return inserted + updated + unchanged;
  }
}
