package io.webinarsync.sync;

import io.vertx.core.json.JsonObject;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Stream;

/** What was done, by stream; what is absent is none. */
record StreamCounts(Map<SyncStream, StreamCount> byStream) {

  static final StreamCounts NONE = new StreamCounts(Map.of());

  static StreamCounts of(SyncStream stream, StreamCount count) {
    return new StreamCounts(Map.of(stream, count));
  }

  static StreamCounts from(JsonObject json) {
    Map<SyncStream, StreamCount> counts = new EnumMap<>(SyncStream.class);
    json.fieldNames()
        .forEach(
            name ->
                SyncStream.of(name)
                    .ifPresent(
                        stream -> counts.put(stream, StreamCount.from(json.getJsonObject(name)))));
    return new StreamCounts(counts);
  }

  StreamCount of(SyncStream stream) {
    return byStream.getOrDefault(stream, StreamCount.NONE);
  }

  StreamCounts plus(StreamCounts other) {
    Map<SyncStream, StreamCount> sum = new EnumMap<>(SyncStream.class);
    Stream.of(this, other)
        .forEach(
            counts ->
                counts.byStream.forEach(
                    (stream, count) -> sum.merge(stream, count, StreamCount::plus)));
    return new StreamCounts(sum);
  }

  JsonObject toJson() {
    JsonObject json = new JsonObject();
    byStream.forEach((stream, count) -> json.put(stream.value(), count.toJson()));
    return json;
  }
}
