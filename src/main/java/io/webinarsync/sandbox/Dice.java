package io.webinarsync.sandbox;

import java.util.List;
import java.util.SplittableRandom;

/**
 * Chance that always falls the same way: a value depends on the seed and on the names it was asked
 * by, never on what was drawn before. So any webinar can be made at any time without its
 * neighbours, and a new field changes no other.
 */
final class Dice {

  private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;

  private final long seed;

  private Dice(long seed) {
    this.seed = seed;
  }

  /** Dice for one thing of a kind, such as the webinar with index 7. */
  static Dice of(long seed, String kind, long index) {
    return new Dice(mixed(mixed(seed) + kind.hashCode() * GOLDEN_GAMMA + index)).at(kind);
  }

  /** Dice for one named trait of the thing. */
  Dice at(String trait) {
    return new Dice(mixed(seed ^ (trait.hashCode() * GOLDEN_GAMMA)));
  }

  /** Dice for one of many things of the same trait. */
  Dice nth(long number) {
    return new Dice(mixed(seed + (number + 1) * GOLDEN_GAMMA));
  }

  /** A number from 0 up to, not including, the bound. */
  long below(long bound) {
    return Math.floorMod(seed, bound);
  }

  /** True for that share of all things, 0 to 1. */
  boolean chance(double share) {
    return (seed >>> 11) * 0x1.0p-53 < share;
  }

  /** One of the choices. */
  <T> T pick(List<T> choices) {
    return choices.get((int) below(choices.size()));
  }

  /** Random bytes. */
  byte[] bytes(int count) {
    byte[] drawn = new byte[count];
    new SplittableRandom(seed).nextBytes(drawn);
    return drawn;
  }

  /** The finalizer of SplitMix64. Source: Steele, Lea, Flood, OOPSLA 2014, figure 16. */
  private static long mixed(long value) {
    long first = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
    long second = (first ^ (first >>> 27)) * 0x94D049BB133111EBL;
    return second ^ (second >>> 31);
  }
}
