package io.webinarsync.sync;

import io.vertx.core.json.JsonObject;
import io.webinarsync.zoom.RateLabel;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/** Requests sent to Zoom, by the limit that they count against; what is absent is none. */
record CallCounts(Map<RateLabel, Integer> byLabel) {

  static final CallCounts NONE = new CallCounts(Map.of());

  CallCounts {
    byLabel = Map.copyOf(byLabel);
  }

  static CallCounts of(RateLabel label, int count) {
    return new CallCounts(Map.of(label, count));
  }

  static CallCounts from(JsonObject json) {
    Map<RateLabel, Integer> counts = new EnumMap<>(RateLabel.class);
    Arrays.stream(RateLabel.values())
        .filter(label -> json.containsKey(label.value()))
        .forEach(label -> counts.put(label, json.getInteger(label.value())));
    return new CallCounts(counts);
  }

  CallCounts plus(CallCounts other) {
    Map<RateLabel, Integer> sum = new EnumMap<>(RateLabel.class);
    Stream.of(this, other)
        .forEach(
            counts ->
                counts.byLabel.forEach((label, count) -> sum.merge(label, count, Integer::sum)));
    return new CallCounts(sum);
  }

  int of(RateLabel label) {
    return byLabel.getOrDefault(label, 0);
  }

  int total() {
    return byLabel.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** Every label by its name, in their order. */
  Map<String, Integer> byName() {
    Map<String, Integer> counts = new LinkedHashMap<>();
    Arrays.stream(RateLabel.values()).forEach(label -> counts.put(label.value(), of(label)));
    return counts;
  }

  /** Labels without a call are left out. */
  JsonObject toJson() {
    JsonObject json = new JsonObject();
    byLabel.forEach((label, count) -> json.put(label.value(), count));
    return json;
  }
}
