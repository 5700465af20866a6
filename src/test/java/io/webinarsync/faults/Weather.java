package io.webinarsync.faults;

import java.time.Duration;

/**
 * What a {@link FaultProxy} does to bytes.
 *
 * @param isSwallowing whether they are taken and lost
 * @param delay how much later each piece goes on
 */
record Weather(boolean isSwallowing, Duration delay) {

  static final Weather CLEAR = new Weather(false, Duration.ZERO);
  static final Weather BLACK_HOLE = new Weather(true, Duration.ZERO);
}
