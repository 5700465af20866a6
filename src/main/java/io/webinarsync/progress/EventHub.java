package io.webinarsync.progress;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * All readers of this replica, and for each sync that any of them watches one feed, which reads the
 * log once for all. Feeds read when they are woken; once a second one statement for all of them
 * finds what no wake-up has told, so that a lost one costs a second and nothing else.
 */
@ApplicationScoped
class EventHub {

  private static final Logger LOG = Logger.getLogger(EventHub.class);

  private static final Duration SECOND = Duration.ofSeconds(1);

  private final EventPages pages;
  private final NewestEvents newest;
  private final Newcomers newcomers;
  private final Map<UUID, SyncFeed> feeds = new ConcurrentHashMap<>();
  private final Set<Reader> readers = ConcurrentHashMap.newKeySet();
  private final Set<UUID> strangers = ConcurrentHashMap.newKeySet();
  private volatile boolean isStopped;
  private @Nullable Cancellable ticking;

  EventHub(EventPages pages, NewestEvents newest, Newcomers newcomers) {
    this.pages = pages;
    this.newest = newest;
    this.newcomers = newcomers;
  }

  void begin(@Observes StartupEvent started) {
    ticking =
        Multi.createFrom()
            .ticks()
            .every(SECOND)
            .invoke(tick -> readers.forEach(Reader::tick))
            .onOverflow()
            .drop()
            .onItem()
            .transformToUniAndConcatenate(tick -> look())
            .subscribe()
            .with(looked -> {}, failure -> LOG.error("Streams are not looked after", failure));
  }

  @PreDestroy
  void end() {
    if (ticking != null) {
      ticking.cancel();
    }
  }

  /** A reader has come. */
  void enter(Reader reader) {
    readers.add(reader);
    if (isStopped) {
      reader.end(StreamItem.GOODBYE);
    }
  }

  /** A reader of a sync has gone; a feed goes with its last one. */
  void leave(Reader reader, UUID syncId) {
    leave(reader);
    feeds.computeIfPresent(syncId, (id, feed) -> feed.leave(reader) ? feed : null);
  }

  /** A reader has gone that was in no feed. */
  void leave(Reader reader) {
    reader.end();
    readers.remove(reader);
  }

  /** Joins a reader to its sync's feed; or, where it has missed something, reads that for it. */
  Uni<Void> feed(Reader reader, SyncKey sync) {
    boolean isNew = !feeds.containsKey(sync.id());
    SyncFeed feed = feeds.compute(sync.id(), (id, known) -> joined(known, reader, sync));
    if (isNew) {
      wake(sync.id());
    }
    long known = feed.position();
    return reader.isStarved()
        ? pages
            .after(sync, reader.position())
            .invoke(page -> reader.load(page.items(), known))
            .replaceWithVoid()
        : Uni.createFrom().voidItem();
  }

  /** Has a sync's feed read what is new; where nobody watches it, it may have started just now. */
  void wake(UUID syncId) {
    Optional<SyncFeed> feed = Optional.ofNullable(feeds.get(syncId));
    feed.filter(SyncFeed::beginsReading).ifPresent(this::read);
    if (feed.isEmpty() && newcomers.areAwaited() && strangers.add(syncId)) {
      newcomers
          .look()
          .subscribe()
          .with(looked -> {}, failure -> LOG.debugf("No look for syncs: %s", failure));
    }
  }

  /** Has every feed read what is new, since wake-ups may have been lost. */
  void wakeAll() {
    feeds.keySet().forEach(this::wake);
  }

  /** Ends all streams after a word, and takes no more readers. */
  void stop() {
    isStopped = true;
    readers.forEach(reader -> reader.end(StreamItem.GOODBYE));
  }

  boolean isStopped() {
    return isStopped;
  }

  /** How many syncs are being read. */
  int feedCount() {
    return feeds.size();
  }

  /** How many streams are open, however many syncs each of them reads. */
  long streamCount() {
    return readers.stream().map(Reader::client).distinct().count();
  }

  /** How many readers there are. */
  int readerCount() {
    return readers.size();
  }

  private static SyncFeed joined(@Nullable SyncFeed known, Reader reader, SyncKey sync) {
    SyncFeed feed = known == null ? new SyncFeed(sync, reader.position()) : known;
    feed.join(reader);
    return feed;
  }

  private void read(SyncFeed feed) {
    pages
        .after(feed.sync(), feed.position())
        .subscribe()
        .with(page -> handOut(feed, page), failure -> giveUp(feed, failure));
  }

  private void handOut(SyncFeed feed, EventPage page) {
    if (feed.handOut(page)) {
      read(feed);
    }
  }

  private static void giveUp(SyncFeed feed, Throwable failure) {
    LOG.debugf("Events of %s are read again in a second: %s", feed.sync().id(), failure);
    feed.stopReading();
  }

  private Uni<Void> look() {
    strangers.clear();
    feeds.keySet().forEach(id -> feeds.computeIfPresent(id, (key, feed) -> feed.unlessDeserted()));
    return newest
        .of(feeds.keySet())
        .invoke(found -> found.forEach(this::compare))
        .chain(newcomers::look)
        .onFailure()
        .invoke(failure -> LOG.debugf("Streams look again in a second: %s", failure))
        .onFailure()
        .recoverWithNull();
  }

  private void compare(UUID syncId, long seq) {
    Optional<SyncFeed> behind =
        Optional.ofNullable(feeds.get(syncId)).filter(feed -> feed.position() != seq);
    if (seq == NewestEvents.NONE) {
      behind.ifPresent(SyncFeed::end);
    } else if (behind.isPresent()) {
      wake(syncId);
    }
  }
}
