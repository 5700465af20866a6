package io.webinarsync.sync;

import java.util.UUID;

/**
 * A run whose sync is no longer its own: it was ended, or taken over. It stops and writes nothing.
 */
final class FenceLostException extends RuntimeException {

  FenceLostException(UUID syncId) {
    super("sync " + syncId + " is no longer this run's", null, false, false);
  }
}
