package io.webinarsync.progress;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.jboss.logging.Logger;

/**
 * The stream of one sync's events: a snapshot unless the reader is known to have one, every event
 * after it in order and once, comments while nothing happens, and the end after the last event.
 */
@ApplicationScoped
class EventStream {

  private static final Logger LOG = Logger.getLogger(EventStream.class);

  private static final Duration BEFORE_THE_NEXT_TRY = Duration.ofSeconds(1);

  private final EventHub hub;
  private final EventPages pages;

  EventStream(EventHub hub, EventPages pages) {
    this.hub = hub;
    this.pages = pages;
  }

  /** The stream for a reader, from where that reader is. */
  Multi<StreamItem> from(EventPosition position, SyncKey sync, Client client) {
    return position.isKnown()
        ? after(position.seq(), sync, client)
        : anew(position.snapshot(), position.snapshot().seqBeforeTheRest(), sync, client);
  }

  /** A snapshot, and every event after a number. */
  Multi<StreamItem> anew(SyncSnapshot snapshot, long seq, SyncKey sync, Client client) {
    return Multi.createBy()
        .concatenating()
        .streams(Multi.createFrom().item(pages.snapshot(seq, snapshot)), after(seq, sync, client));
  }

  /** Every event after a number. */
  Multi<StreamItem> after(long seq, SyncKey sync, Client client) {
    return Multi.createFrom().deferred(() -> of(new Reader(seq, client), sync));
  }

  /** Comments alone, the first at once, until {@link StreamItem#END}. */
  Multi<StreamItem> beats(Client client) {
    return Multi.createFrom().deferred(() -> beatsFor(new Reader(0, client)));
  }

  private Multi<StreamItem> of(Reader reader, SyncKey sync) {
    hub.enter(reader);
    return Multi.createBy()
        .repeating()
        .uni(() -> next(reader, sync))
        .indefinitely()
        .select()
        .first(item -> !item.equals(StreamItem.END))
        .onTermination()
        .invoke(() -> hub.leave(reader, sync.id()));
  }

  private Multi<StreamItem> beatsFor(Reader reader) {
    hub.enter(reader);
    return Multi.createBy()
        .concatenating()
        .streams(
            Multi.createFrom().item(StreamItem.BEAT),
            Multi.createBy().repeating().uni(reader::next).indefinitely())
        .onTermination()
        .invoke(() -> hub.leave(reader));
  }

  private Uni<StreamItem> next(Reader reader, SyncKey sync) {
    return reader.isStarved() ? fed(reader, sync).chain(() -> next(reader, sync)) : reader.next();
  }

  /** A database that is away is waited for: the stream goes on when it answers again. */
  private Uni<Void> fed(Reader reader, SyncKey sync) {
    return hub.feed(reader, sync)
        .onFailure()
        .invoke(failure -> LOG.debugf("A reader of %s waits: %s", sync.id(), failure))
        .onFailure()
        .recoverWithUni(
            () -> Uni.createFrom().voidItem().onItem().delayIt().by(BEFORE_THE_NEXT_TRY));
  }
}
