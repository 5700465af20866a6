package io.webinarsync.sandbox;

/** The kinds of webinar. Source: Zoom API, Get a webinar, {@code type}. */
enum WebinarType {
  SINGLE(5),
  WITHOUT_FIXED_TIME(6),
  RECURRING(9);

  private final int number;

  WebinarType(int number) {
    this.number = number;
  }

  /** Seven of ten are single, one has no fixed time, two recur. */
  static WebinarType of(Dice dice) {
    long drawn = dice.at("type").below(10);
    if (drawn < 7) {
      return SINGLE;
    }
    return drawn == 7 ? WITHOUT_FIXED_TIME : RECURRING;
  }

  int number() {
    return number;
  }

  boolean hasStart() {
    return this != WITHOUT_FIXED_TIME;
  }
}
