package io.webinarsync.progress;

import io.smallrye.mutiny.Uni;
import java.util.UUID;

/** Where a stream finds the syncs it is about. Owned here and implemented by {@code sync}. */
public interface SyncSnapshots {

  /**
   * The sync as it is now.
   *
   * @param owner the caller's subject
   * @return fails with a not-found problem where the caller has no such sync
   */
  Uni<SyncSnapshot> of(UUID syncId, String owner);

  /** The syncs that are called, oldest first, and when that was. */
  Uni<SyncRoll> roll(RollCall call);
}
