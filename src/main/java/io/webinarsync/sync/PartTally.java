package io.webinarsync.sync;

import com.fasterxml.jackson.databind.JsonNode;
import io.webinarsync.sync.ListPart.RowPage;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Adds up a list while its pages come. Where Zoom announces no number, and all came at once, what
 * came is what was announced.
 */
final class PartTally {

  private int pages;
  private int rows;
  private int announced;
  private boolean isUnannounced;
  private int total;
  private @Nullable Integer latestTotal;
  private boolean hasOpenSessions;
  private @Nullable Instant lastJoin;

  void add(RowPage page) {
    pages++;
    rows += page.rows().size();
    total += page.rows().size();
    latestTotal = page.announced();
    page.rows().forEach(this::addSession);
    if (page.endsAtZoom()) {
      endList(page);
    }
  }

  /** What Zoom announced over all lists; null where it did not tell. */
  @Nullable Integer announced() {
    return isUnannounced ? null : Integer.valueOf(announced);
  }

  /** What Zoom announced as far as the lists came; null where that is not known. */
  @Nullable Integer announcedSoFar() {
    return pages > 0 && latestTotal != null ? Integer.valueOf(announced + latestTotal) : null;
  }

  /** Whether nothing came. */
  boolean isEmpty() {
    return total == 0;
  }

  /**
   * Whether these are sessions as Zoom tells them right after the end, before it knows their
   * lengths.
   *
   * @param since sessions that began before that time are as they will ever be
   */
  boolean isProvisional(Instant since) {
    return hasOpenSessions && (lastJoin == null || lastJoin.isAfter(since));
  }

  private void endList(RowPage page) {
    Integer ofList = page.announced();
    if (ofList != null) {
      announced += ofList;
    } else if (pages == 1) {
      announced += rows;
    } else {
      isUnannounced = true;
    }
    pages = 0;
    rows = 0;
  }

  private void addSession(JsonNode row) {
    if (row.has("join_time")) {
      hasOpenSessions |= row.path("leave_time").isNull() || row.path("duration").asInt() == 0;
      lastJoin = later(row.path("join_time").asText(null), lastJoin);
    }
  }

  private static @Nullable Instant later(@Nullable String join, @Nullable Instant other) {
    if (join == null) {
      return other;
    }
    Instant joined = Instant.parse(join);
    return other != null && other.isAfter(joined) ? other : joined;
  }
}
