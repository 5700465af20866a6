package io.webinarsync.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.LongFunction;
import java.util.stream.LongStream;

/**
 * A list whose items are made when asked for.
 *
 * @param count how many items it has
 * @param item makes the item at a place
 * @param surplus how many more it says that it has
 */
record Roll(long count, LongFunction<ObjectNode> item, int surplus) {

  static Roll of(long count, LongFunction<ObjectNode> item) {
    return new Roll(count, item, 0);
  }

  Roll withSurplus(boolean isWrong) {
    return isWrong ? new Roll(count, item, 1) : this;
  }

  /** How many it says that it has. */
  long told() {
    return count + surplus;
  }

  Slice slice(long offset, int size) {
    long end = Math.min(count, offset + size);
    return new Slice(
        LongStream.range(offset, end).mapToObj(item).toList(),
        end < count ? OptionalLong.of(end) : OptionalLong.empty());
  }

  List<ObjectNode> all() {
    return LongStream.range(0, count).mapToObj(item).toList();
  }
}
