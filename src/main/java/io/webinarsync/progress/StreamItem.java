package io.webinarsync.progress;

import jakarta.ws.rs.sse.OutboundSseEvent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One thing on its way to a reader.
 *
 * @param id number of the event; null for a comment
 * @param name name of the event; null for a comment
 * @param data what is sent as JSON; null for a comment
 */
record StreamItem(@Nullable Long id, @Nullable String name, @Nullable Object data) {

  /** A comment that keeps the connection alive. */
  static final StreamItem BEAT = new StreamItem(null, null, null);

  /** Follows the last event and is never sent: where it comes, the stream ends. */
  static final StreamItem AFTER_THE_LAST = new StreamItem(null, "after-the-last", null);

  private static final long RECONNECT_AFTER_MILLIS = 2000;

  static StreamItem snapshot(long seq, Object sync) {
    return new StreamItem(seq, "snapshot", sync);
  }

  static List<StreamItem> of(RecordedEvent event) {
    StreamItem item = new StreamItem(event.seq(), event.event(), body(event));
    return event.isLast() ? List.of(item, AFTER_THE_LAST) : List.of(item);
  }

  boolean isEnded() {
    return RecordedEvent.ENDED.equals(name);
  }

  StreamItem with(Object sync) {
    return new StreamItem(id, name, sync);
  }

  OutboundSseEvent written(OutboundSseEvent.Builder builder) {
    if (id == null || name == null || data == null) {
      return builder.comment("still here").build();
    }
    return builder
        .id(Long.toString(id))
        .name(name)
        .reconnectDelay(RECONNECT_AFTER_MILLIS)
        .data(data)
        .build();
  }

  private static Map<String, Object> body(RecordedEvent event) {
    Map<String, Object> body = new LinkedHashMap<>(event.details());
    body.put("message", event.message());
    body.put("percentage", event.percentage());
    body.put("at", event.at());
    return body;
  }
}
