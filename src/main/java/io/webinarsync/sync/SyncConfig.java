package io.webinarsync.sync;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How syncs run. */
@ConfigMapping(prefix = "webinar-sync.sync")
public interface SyncConfig {

  /** How often a sync gives a sign of life; well below the lease. */
  @WithDefault("10s")
  Duration heartbeatInterval();

  /** Silence after which a new request takes the place of a dead sync. */
  @WithDefault("90s")
  Duration lease();

  /** Silence after which the scheduler marks a sync as failed. */
  @WithDefault("1h")
  Duration staleAfter();

  /** How often the scheduler looks for silent syncs. */
  @WithDefault("1m")
  Duration staleCheckEvery();

  /**
   * How long one write of a running sync waits for a database that is away, read-only or busy; the
   * sync fails then, and can be gone on with.
   */
  @WithDefault("5m")
  Duration databasePatience();

  /**
   * How long a running sync may neither call Zoom nor keep anything before it is ended as stalled;
   * longer than the longest back-off of the retry policies.
   */
  @WithDefault("15m")
  Duration stallAfter();

  /** Syncs that run at once on this replica, 1 or more; further ones wait as {@code started}. */
  @WithDefault("4")
  int maxConcurrent();

  /**
   * Share of a connection's webinars, 0 to 1: a listing in which more than this share would vanish
   * marks none as deleted and reports it.
   */
  @WithDefault("0.5")
  double deletionGuard();
}
