package io.webinarsync.sandbox;

import java.util.Set;

/**
 * How awkward an account is.
 *
 * @param kinds what may be awkward
 * @param share the share of webinars that each kind falls on, 0 to 1
 */
public record Oddities(Set<Oddity> kinds, double share) {

  /** Holds the kinds for itself. */
  public Oddities {
    kinds = Set.copyOf(kinds);
    if (share < 0 || share > 1) {
      throw new IllegalArgumentException("the share of awkward things must be from 0 to 1");
    }
  }

  /** Whether the webinar whose dice these are is awkward in that way. */
  boolean strike(Oddity kind, Dice dice) {
    return kinds.contains(kind) && dice.at(kind.name()).chance(share);
  }
}
