package io.webinarsync.sync;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;

/**
 * Between many readers and the one who keeps what they bring: while a batch is being kept the next
 * gathers, in the order in which it came. Readers wait while there is no room, so that memory holds
 * a few batches at any size.
 */
final class Batches<T> {

  private final List<T> gathered = new ArrayList<>();
  private final List<UniEmitter<? super Void>> readers = new ArrayList<>();
  private final ToIntFunction<T> weight;
  private final int room;
  private Optional<UniEmitter<? super Void>> keeper = Optional.empty();
  private int filled;
  private boolean isClosed;

  /**
   * Batches of limited weight.
   *
   * @param room the weight at which readers begin to wait; one item may go beyond
   */
  Batches(ToIntFunction<T> weight, int room) {
    this.weight = weight;
    this.room = room;
  }

  /** Adds to the batch that gathers; completes when there is room for more. */
  Uni<Void> add(T item) {
    return Uni.createFrom().emitter(reader -> put(item, reader));
  }

  /** There will be no more. */
  void close() {
    Optional<UniEmitter<? super Void>> woken;
    synchronized (this) {
      isClosed = true;
      woken = keeper;
      keeper = Optional.empty();
    }
    woken.ifPresent(waiting -> waiting.complete(null));
  }

  /** Completes as soon as something has gathered, or no more will come. */
  Uni<Void> gathering() {
    return Uni.createFrom().emitter(waiting -> await(waiting));
  }

  /** Takes what has gathered; empty where nothing has, and after the end. */
  List<T> take() {
    List<T> batch;
    List<UniEmitter<? super Void>> released;
    synchronized (this) {
      batch = List.copyOf(gathered);
      released = List.copyOf(readers);
      gathered.clear();
      readers.clear();
      filled = 0;
    }
    released.forEach(reader -> reader.complete(null));
    return batch;
  }

  /** Whether the next batch need not gather any longer. */
  synchronized boolean isFull() {
    return isClosed || filled >= room;
  }

  /** Whether no more will come, and all has been taken. */
  synchronized boolean isAtEnd() {
    return isClosed && gathered.isEmpty();
  }

  private void put(T item, UniEmitter<? super Void> reader) {
    Optional<UniEmitter<? super Void>> woken;
    boolean hasRoom;
    synchronized (this) {
      gathered.add(item);
      filled += weight.applyAsInt(item);
      hasRoom = filled < room;
      if (!hasRoom) {
        readers.add(reader);
      }
      woken = keeper;
      keeper = Optional.empty();
    }
    woken.ifPresent(waiting -> waiting.complete(null));
    if (hasRoom) {
      reader.complete(null);
    }
  }

  private void await(UniEmitter<? super Void> waiting) {
    synchronized (this) {
      if (gathered.isEmpty() && !isClosed) {
        keeper = Optional.of(waiting);
        return;
      }
    }
    waiting.complete(null);
  }
}
