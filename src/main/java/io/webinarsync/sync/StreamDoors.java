package io.webinarsync.sync;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A run's streams, and which of them can be read. */
final class StreamDoors {

  private final Map<SyncStream, StreamDoor> doors = new ConcurrentHashMap<>();

  StreamDoor of(SyncStream stream) {
    return doors.computeIfAbsent(stream, ignored -> new StreamDoor());
  }
}
