package io.webinarsync.sandbox;

import java.time.Duration;

/**
 * An answer and the way it takes.
 *
 * @param answer what is to be sent
 * @param delay how much later
 * @param cut after how many bytes of the body it ends; -1 for not at all
 * @param isTorn whether the connection ends there too, so that the cut shows
 */
record Delivery(Answer answer, Duration delay, int cut, boolean isTorn) {

  static Delivery whole(Answer answer) {
    return new Delivery(answer, Duration.ZERO, -1, false);
  }

  static Delivery cut(Answer answer, int cut) {
    return new Delivery(answer, Duration.ZERO, cut, false);
  }

  static Delivery torn(Answer answer) {
    return new Delivery(answer, Duration.ZERO, answer.body().length() / 2, true);
  }

  Delivery later(Duration more) {
    return new Delivery(answer, delay.plus(more), cut, isTorn);
  }

  boolean isWhole() {
    return cut < 0;
  }
}
