package io.webinarsync.monitoring;

import java.util.Arrays;
import java.util.List;

/**
 * What a colour stands for.
 *
 * @param style the class that gives the colour
 */
record Legend(String style, String title) {

  /** One for each outcome. */
  static final List<Legend> ALL =
      Arrays.stream(Outcome.values())
          .map(outcome -> new Legend(outcome.style(), outcome.title()))
          .toList();
}
