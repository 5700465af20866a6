package io.webinarsync.sandbox;

/**
 * How many came to one instance, and from where.
 *
 * @param approved how many could have come as registrants
 * @param came how many of those did; they stand first among the persons
 * @param persons how many came in all
 * @param shift the place of the first registrant who came; the others follow in a circle
 * @param areGuests whether all others are guests, of whom nothing is known but a name
 * @param rejoins how many more times the first person joined
 */
record Turnout(long approved, long came, long persons, long shift, boolean areGuests, int rejoins) {

  /** One for each time that somebody joined. */
  long sessions() {
    return persons + rejoins;
  }

  /** Who had that session. */
  long person(long session) {
    return session < persons ? session : 0;
  }

  /** Which time that person joined. */
  int time(long session) {
    return session < persons ? 0 : (int) (session - persons + 1);
  }

  boolean isRegistrant(long person) {
    return person < came;
  }

  boolean isGuest(long person) {
    return areGuests && !isRegistrant(person);
  }

  /** The place in the list of registrants of one who came. */
  long registrant(long person) {
    return (shift + person) % approved;
  }

  /** How many registrants did not come. */
  long absent() {
    return approved - came;
  }

  /** The place in the list of registrants of one who did not come. */
  long absentee(long number) {
    return (shift + came + number) % approved;
  }
}
