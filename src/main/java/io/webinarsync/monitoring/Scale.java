package io.webinarsync.monitoring;

import java.util.stream.LongStream;

/**
 * The values of an axis, from 0 upwards in steps of 1, 2 or 5 and noughts.
 *
 * @param step from one line to the next
 * @param steps how many there are
 */
record Scale(long step, long steps) {

  private static final long MOST_STEPS = 5;

  /** A scale that a value fits on, with five steps at the most. */
  static Scale upTo(long most) {
    long step =
        LongStream.iterate(1, decade -> decade * 10)
            .flatMap(decade -> LongStream.of(decade, 2 * decade, 5 * decade))
            .filter(candidate -> candidate * MOST_STEPS >= most)
            .findFirst()
            .orElseThrow();
    return new Scale(step, Math.max(1, (most + step - 1) / step));
  }

  /** The greatest value. */
  long top() {
    return step * steps;
  }

  /** The values that have a line. */
  LongStream values() {
    return LongStream.rangeClosed(0, steps).map(line -> line * step);
  }
}
