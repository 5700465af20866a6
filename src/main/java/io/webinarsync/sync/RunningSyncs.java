package io.webinarsync.sync;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** The syncs that run in this process, and those that it had to give up. */
@ApplicationScoped
class RunningSyncs {

  private final Map<UUID, RunControl> controls = new ConcurrentHashMap<>();
  private final Set<UUID> givenUp = ConcurrentHashMap.newKeySet();
  private final Clock clock;

  RunningSyncs(Clock clock) {
    this.clock = clock;
  }

  /** Notes a run; the means to steer it. */
  RunControl opened(UUID syncId) {
    RunControl control = new RunControl(syncId, clock);
    controls.put(syncId, control);
    return control;
  }

  void closed(UUID syncId) {
    controls.remove(syncId);
  }

  /** Notes that a sync could not be settled: it gets no sign of life any more, nor a new run. */
  void givenUp(UUID syncId) {
    givenUp.add(syncId);
  }

  /** The run of that sync, where it is here. */
  Optional<RunControl> find(UUID syncId) {
    return Optional.ofNullable(controls.get(syncId));
  }

  List<RunControl> all() {
    return List.copyOf(controls.values());
  }

  UUID[] ids() {
    return controls.keySet().toArray(UUID[]::new);
  }

  /** All that have run here and may still stand as running. */
  UUID[] known() {
    return Stream.concat(controls.keySet().stream(), givenUp.stream()).toArray(UUID[]::new);
  }
}
