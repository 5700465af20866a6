package io.webinarsync.sandbox;

import java.util.OptionalLong;

/**
 * Zoom's numbers for webinars, all above 2^31: most of eleven digits, every fourth of ten. Number
 * and index lead to one another by arithmetic.
 */
final class WebinarIds {

  private static final long ELEVEN_DIGITS = 82_000_000_000L;
  private static final long TEN_DIGITS = 2_600_000_000L;
  private static final long STEP = 7_919;

  private final long webinars;
  private final long shift;

  WebinarIds(AccountShape shape) {
    this.webinars = shape.webinars();
    this.shift = Dice.of(shape.seed(), "ids", 0).below(STEP);
  }

  /** The webinar's number. */
  long id(long index) {
    return base(index) + index * STEP + shift;
  }

  /** The index of the webinar with that number, where the account has it. */
  OptionalLong index(long id) {
    long base = id >= ELEVEN_DIGITS ? ELEVEN_DIGITS : TEN_DIGITS;
    long index = Math.floorDiv(id - base - shift, STEP);
    return index >= 0 && index < webinars && id(index) == id
        ? OptionalLong.of(index)
        : OptionalLong.empty();
  }

  private static long base(long index) {
    return index % 4 == 3 ? TEN_DIGITS : ELEVEN_DIGITS;
  }
}
