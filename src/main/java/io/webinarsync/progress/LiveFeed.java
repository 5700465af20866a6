package io.webinarsync.progress;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.operators.multi.processors.BroadcastProcessor;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.UUID;

/**
 * Tells streams when to look into the log. A wake-up carries an id and no truth: the log is read
 * after each, and also once a second, so that a lost one costs a second and nothing else.
 */
@ApplicationScoped
public class LiveFeed {

  private static final Duration FALLBACK = Duration.ofSeconds(1);

  private final BroadcastProcessor<UUID> wakeUps = BroadcastProcessor.create();

  /** Says that a sync has new events, after their commit. */
  public void wake(UUID syncId) {
    wakeUps.onNext(syncId);
  }

  /** When to look for a sync's events: at once, at each wake-up, and every second. */
  Multi<Look> looks(UUID syncId) {
    Multi<Look> woken =
        wakeUps.filter(syncId::equals).map(id -> Look.WOKEN).onOverflow().dropPreviousItems();
    Multi<Look> ticks =
        Multi.createFrom().ticks().every(FALLBACK).onOverflow().drop().map(Look::atSecond);
    return Multi.createBy().merging().streams(woken, ticks);
  }
}
