package io.webinarsync.webinars;

/**
 * What an upsert did, in rows.
 *
 * @param unchanged rows that were as stored and therefore not written
 */
public record UpsertCounts(int inserted, int updated, int unchanged) {

  /** Nothing done. */
  public static final UpsertCounts NONE = new UpsertCounts(0, 0, 0);
}
