package io.webinarsync.monitoring;

import java.util.List;

/**
 * What stands above one place of a chart's axis.
 *
 * @param stacks from the bottom upwards
 */
record Column(String label, List<Stack> stacks) {

  /** How high it stands, in the values' unit. */
  long total() {
    return stacks.stream().mapToLong(Stack::value).sum();
  }
}
