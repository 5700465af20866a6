package io.webinarsync.sandbox;

import java.util.SplittableRandom;

/**
 * How often a fault falls on the calls that it matches. Every part that is set must agree.
 *
 * @param first only on the first calls, that many; 0 for no such bound
 * @param every only on every so-manieth call; 1 for all
 * @param probability on that share of the calls, 0 to 1
 */
record FaultFrequency(long first, long every, double probability) {

  static final FaultFrequency ALWAYS = new FaultFrequency(0, 1, 1);

  FaultFrequency {
    if (first < 0 || every < 1 || probability < 0 || probability > 1) {
      throw new IllegalArgumentException(
          "first must be 0 or more, every 1 or more, and probability from 0 to 1");
    }
  }

  /** Whether it falls on the call with that number, counted from one. */
  boolean strikes(long call, SplittableRandom chance) {
    return (first == 0 || call <= first)
        && call % every == 0
        && (probability == 1 || chance.nextDouble() < probability);
  }
}
