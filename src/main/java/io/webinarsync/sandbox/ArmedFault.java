package io.webinarsync.sandbox;

import java.util.SplittableRandom;

/** A fault and its count of the calls that it matched. Safe for use from any thread. */
final class ArmedFault {

  private final Fault fault;
  private final SplittableRandom chance;
  private long calls;

  ArmedFault(Fault fault, long seed) {
    this.fault = fault;
    this.chance = new SplittableRandom(seed);
  }

  Fault fault() {
    return fault;
  }

  /** Whether it falls on this call, which counts if it matches. */
  synchronized boolean strikes(ZoomRequest request) {
    boolean isMatch = fault.match().includes(request) && fault.kind().concerns(request);
    return isMatch && fault.frequency().strikes(++calls, chance);
  }

  /** Where to cut a body of that length: anywhere but at its ends. */
  synchronized int cut(int length) {
    return length < 2 ? 0 : 1 + chance.nextInt(length - 1);
  }
}
