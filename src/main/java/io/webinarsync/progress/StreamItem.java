package io.webinarsync.progress;

import io.netty.buffer.ByteBufUtil;
import jakarta.ws.rs.sse.OutboundSseEvent;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing on its way to readers, written as JSON once for all of them.
 *
 * @param seq number of the event in the log; 0 for a comment
 * @param id what a reader sends back as the last that it has; empty for a comment
 * @param name name of the event; null for a comment
 * @param data the event's JSON, or the comment's text
 */
record StreamItem(long seq, String id, @Nullable String name, String data) {

  /** A comment that keeps the connection alive. */
  static final StreamItem BEAT = comment("still here");

  /** A comment before this replica ends its streams: the reader comes back, to another one. */
  static final StreamItem GOODBYE = comment("going away");

  /** Follows the last item and is never sent: where it comes, the stream ends. */
  static final StreamItem END = comment("end");

  private static final long RECONNECT_AFTER_MILLIS = 2000;
  private static final int BYTES_OF_FIELDS = 64;

  static StreamItem event(long seq, String name, String json) {
    return new StreamItem(seq, Long.toString(seq), name, json);
  }

  private static StreamItem comment(String text) {
    return new StreamItem(0, "", null, text);
  }

  boolean isEvent() {
    return name != null;
  }

  /** Whether it is the last event of its sync. */
  boolean isLast() {
    return RecordedEvent.ENDED.equals(name);
  }

  /** What it takes on the wire, in bytes. */
  int bytes() {
    return BYTES_OF_FIELDS + id.length() + ByteBufUtil.utf8Bytes(data);
  }

  /** The same event among those of other syncs: its data names the sync and its number there. */
  StreamItem amongOthers(UUID syncId, String position) {
    String separator = data.equals("{}") ? "" : ",";
    String json = "{\"syncId\":\"" + syncId + "\",\"seq\":" + seq + separator + data.substring(1);
    return new StreamItem(seq, position, name, json);
  }

  OutboundSseEvent written(OutboundSseEvent.Builder builder) {
    return name == null
        ? builder.comment(data).build()
        : builder.id(id).name(name).reconnectDelay(RECONNECT_AFTER_MILLIS).data(data).build();
  }
}
