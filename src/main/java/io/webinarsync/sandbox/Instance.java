package io.webinarsync.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;

/**
 * One time that a webinar was held.
 *
 * @param index the webinar
 * @param number which time, from zero on
 * @param uuid its own uuid
 * @param start when it began
 * @param minutes how long it was
 * @param isJustEnded whether nothing is known yet of how long people stayed
 */
record Instance(
    long index, int number, String uuid, Instant start, int minutes, boolean isJustEnded) {

  /** The same when all is known. */
  Instance settled() {
    return new Instance(index, number, uuid, start, minutes, false);
  }

  Instant end() {
    return start.plus(Duration.ofMinutes(minutes));
  }

  /** As the list of a webinar's instances tells it. */
  ObjectNode listed() {
    return Json.object().put("uuid", uuid).put("start_time", start.toString());
  }

  /** Its own dice. */
  Dice dice(AccountShape shape) {
    return dice(shape, index, number);
  }

  static Dice dice(AccountShape shape, long index, int number) {
    return shape.webinar(index).at("instance").nth(number);
  }
}
