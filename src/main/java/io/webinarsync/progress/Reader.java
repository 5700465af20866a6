package io.webinarsync.progress;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * What waits for one reader: at most 64 KiB. A reader is live, and gets what its sync's feed reads;
 * or behind, because it has just come or was too slow, and reads the log by itself as fast as it
 * can. One that is behind and takes nothing for five seconds is cut off.
 */
final class Reader {

  /** The most that waits for a reader, in bytes; a single event may be larger. */
  static final int ROOM = 64 * 1024;

  private static final int SECONDS_OF_PATIENCE = 5;
  private static final int SECONDS_A_BEAT = 15;

  private final Client client;
  private final Deque<StreamItem> waiting = new ArrayDeque<>();
  private Optional<UniEmitter<? super StreamItem>> taker = Optional.empty();
  private long position;
  private int bytes;
  private int secondsToBeat = SECONDS_A_BEAT;
  private int secondsUntouched;
  private boolean isLive;
  private boolean isClosed;

  /**
   * A reader that is behind.
   *
   * @param position number of the last event that it has
   */
  Reader(long position, Client client) {
    this.position = position;
    this.client = client;
  }

  /** Whom it is read for; a stream of several syncs has several readers for one client. */
  Client client() {
    return client;
  }

  /** The next item, as soon as there is one. To be asked for one after the other. */
  Uni<StreamItem> next() {
    return Uni.createFrom().emitter(next -> take(next));
  }

  /** Number of the last event that it has or that waits for it. */
  synchronized long position() {
    return position;
  }

  /** Whether it needs rows of the log: nothing waits, and no feed brings anything. */
  synchronized boolean isStarved() {
    return waiting.isEmpty() && !isLive && !isClosed;
  }

  /** Goes live where a feed is no further than the reader; whether it is live then. */
  synchronized boolean joins(long feedPosition) {
    isLive = !isClosed && position >= feedPosition;
    return isLive;
  }

  /** Puts live events behind what waits; false where they do not fit: it is behind then. */
  synchronized boolean offer(Collection<StreamItem> events) {
    for (StreamItem event : events) {
      if (isLive && event.seq() > position) {
        isLive = hasRoomFor(event);
        putIf(isLive, event);
      }
    }
    return isLive;
  }

  /**
   * Puts what was read from the log for it alone.
   *
   * @param known a number up to which there is nothing more where there is no event
   */
  synchronized void load(List<StreamItem> events, long known) {
    if (events.isEmpty()) {
      position = Math.max(position, known);
    }
    events.forEach(event -> putIf(!isClosed, event));
  }

  /** A second has passed. */
  void tick() {
    boolean isStuck;
    synchronized (this) {
      beat();
      secondsUntouched = isLive || waiting.isEmpty() ? 0 : secondsUntouched + 1;
      isStuck = secondsUntouched == SECONDS_OF_PATIENCE;
    }
    if (isStuck) {
      client.cutOff().run();
    }
  }

  /** Ends the stream after what waits. */
  synchronized void end(StreamItem... farewell) {
    if (!isClosed) {
      close(List.of(farewell));
    }
  }

  /** What waits now, in bytes. */
  synchronized int bytesWaiting() {
    return bytes;
  }

  private void take(UniEmitter<? super StreamItem> next) {
    Optional<StreamItem> item;
    synchronized (this) {
      item = Optional.ofNullable(waiting.poll());
      item.ifPresent(this::taken);
      taker = item.isPresent() ? Optional.empty() : Optional.of(next);
    }
    item.ifPresent(next::complete);
  }

  private void taken(StreamItem item) {
    bytes -= item.bytes();
    secondsUntouched = 0;
  }

  private boolean hasRoomFor(StreamItem event) {
    return waiting.isEmpty() || bytes + event.bytes() <= ROOM;
  }

  private void beat() {
    secondsToBeat--;
    if (secondsToBeat == 0) {
      secondsToBeat = SECONDS_A_BEAT;
      putIf(waiting.isEmpty() && !isClosed, StreamItem.BEAT);
    }
  }

  private void putIf(boolean isWanted, StreamItem item) {
    if (isWanted) {
      put(item);
      position = Math.max(position, item.seq());
      if (item.isLast()) {
        close(List.of());
      }
    }
  }

  private void close(List<StreamItem> farewell) {
    isClosed = true;
    isLive = false;
    farewell.forEach(this::put);
    put(StreamItem.END);
  }

  private void put(StreamItem item) {
    Optional<UniEmitter<? super StreamItem>> waiter = taker;
    taker = Optional.empty();
    if (waiter.isPresent()) {
      client.home().execute(() -> waiter.get().complete(item));
    } else {
      waiting.add(item);
      bytes += item.bytes();
    }
  }
}
