package io.webinarsync.progress;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The one reading of a sync's log on this replica, for all its live readers. */
final class SyncFeed {

  private final SyncKey sync;
  private final Set<Reader> readers = new HashSet<>();
  private long position;
  private boolean isReading;
  private boolean isWoken;

  /**
   * A feed without readers.
   *
   * @param position number of the event after which it begins
   */
  SyncFeed(SyncKey sync, long position) {
    this.sync = sync;
    this.position = position;
  }

  SyncKey sync() {
    return sync;
  }

  synchronized long position() {
    return position;
  }

  /** Takes a reader that misses nothing of what has been handed out. */
  synchronized void join(Reader reader) {
    if (reader.joins(position)) {
      readers.add(reader);
    }
  }

  /** Lets a reader go; whether others are left. */
  synchronized boolean leave(Reader reader) {
    readers.remove(reader);
    return !readers.isEmpty();
  }

  /** This feed, or null where it has no readers. */
  synchronized @Nullable SyncFeed unlessDeserted() {
    return readers.isEmpty() ? null : this;
  }

  /** Whether to read now; else what is being read will be followed by another reading. */
  synchronized boolean beginsReading() {
    isWoken = isReading;
    boolean begins = !isReading;
    isReading = true;
    return begins;
  }

  /** Hands out what was read; whether to read on. */
  synchronized boolean handOut(EventPage page) {
    for (StreamItem item : page.items()) {
      position = Math.max(position, item.seq());
    }
    readers.removeIf(reader -> !reader.offer(page.items()));
    isReading = page.isFollowed() || isWoken;
    isWoken = false;
    return isReading;
  }

  /** What was being read could not be read: the next reading begins where this one did. */
  synchronized void stopReading() {
    isReading = false;
    isWoken = false;
  }

  /** The sync is no more, and its log neither. */
  synchronized void end() {
    readers.forEach(Reader::end);
    readers.clear();
  }
}
