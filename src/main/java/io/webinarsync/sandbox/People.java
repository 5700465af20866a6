package io.webinarsync.sandbox;

/**
 * How many people there are to the webinars of an account.
 *
 * @param registrants the most who register for one webinar that asks for it
 * @param participants the most who come to one instance
 * @param isExact whether it is always that many; else any number from none on, mostly a small one
 */
public record People(int registrants, int participants, boolean isExact) {

  /** Nobody at all: no panelists either. */
  public static final People NONE = exactly(0, 0);

  /** Refuses fewer than nobody. */
  public People {
    if (registrants < 0 || participants < 0) {
      throw new IllegalArgumentException("there cannot be fewer people than none");
    }
  }

  /** From none to so many, by chance and mostly few. */
  public static People upTo(int registrants, int participants) {
    return new People(registrants, participants, false);
  }

  /** So many for each webinar with registration, and so many at each instance. */
  public static People exactly(int registrants, int participants) {
    return new People(registrants, participants, true);
  }

  /** How many register for the webinar whose dice these are. */
  long registrants(Dice dice) {
    return drawn(registrants, dice.at("registrants"));
  }

  /** How many come to the instance whose dice these are. */
  long participants(Dice dice) {
    return drawn(participants, dice.at("participants"));
  }

  /** Whether anybody takes part in anything. */
  boolean exist() {
    return registrants + participants > 0;
  }

  private long drawn(int most, Dice dice) {
    return isExact
        ? most
        : Math.min(dice.at("one").below(most + 1L), dice.at("other").below(most + 1L));
  }
}
