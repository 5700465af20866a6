package io.webinarsync.sandbox;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** The faults that are armed. On a call falls the first that will. */
public final class Faults {

  private final List<ArmedFault> armed = new CopyOnWriteArrayList<>();
  private final long seed;

  Faults(long seed) {
    this.seed = seed;
  }

  /** Arms one more. */
  public void add(Fault fault) {
    armed.add(new ArmedFault(fault, seed + armed.size()));
  }

  /** Disarms all. */
  public void clear() {
    armed.clear();
  }

  /** Those armed, oldest first. */
  List<Fault> all() {
    return armed.stream().map(ArmedFault::fault).toList();
  }

  /** Those that may fall on a call, in their order; each counts the call when it is asked. */
  List<ArmedFault> armed() {
    return armed;
  }
}
