package io.webinarsync.progress;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds syncs that have started for those who watch all of a caller's, by one statement. */
@ApplicationScoped
class Newcomers {

  private final SyncSnapshots snapshots;
  private final Set<OwnerWatch> watches = ConcurrentHashMap.newKeySet();
  private volatile @Nullable Instant lookedAt;

  Newcomers(SyncSnapshots snapshots) {
    this.snapshots = snapshots;
  }

  /** Whether anybody wants to hear of new syncs. */
  boolean areAwaited() {
    return !watches.isEmpty();
  }

  /** Tells a reader of new syncs from now on. */
  void add(OwnerWatch watch) {
    watches.add(watch);
  }

  void remove(OwnerWatch watch) {
    watches.remove(watch);
  }

  /** Looks for syncs that nobody here has heard of. */
  Uni<Void> look() {
    return areAwaited()
        ? snapshots
            .roll(new RollCall(owners(), since(), List.of()))
            .invoke(this::tell)
            .replaceWithVoid()
            .ifNoItem()
            .after(EventPages.PATIENCE)
            .fail()
        : Uni.createFrom().voidItem();
  }

  private void tell(SyncRoll roll) {
    lookedAt = roll.asOf();
    watches.forEach(watch -> watch.hear(roll));
  }

  private Set<String> owners() {
    return watches.stream().map(OwnerWatch::owner).collect(Collectors.toSet());
  }

  private @Nullable Instant since() {
    Instant last = lookedAt;
    return last == null ? null : last.minus(Positions.OVERLAP);
  }
}
