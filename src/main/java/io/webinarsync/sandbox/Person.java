package io.webinarsync.sandbox;

/**
 * Somebody who takes part in webinars, in the same way in each.
 *
 * @param first first name
 * @param last last name
 * @param email the address, with {@link #DOMAIN}
 */
record Person(String first, String last, String email) {

  /** All their addresses, and nothing else, end like this, in whatever case. */
  static final String DOMAIN = "@p3rs0n.example";

  /** The person with that number. */
  static Person of(AccountShape shape, long number) {
    Dice dice = Dice.of(shape.seed(), "person", number);
    return new Person(Names.first(dice), Names.last(dice), "person" + number + DOMAIN);
  }

  String name() {
    return (first + " " + last).strip();
  }
}
