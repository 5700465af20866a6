package io.webinarsync.sync;

import java.util.Locale;

/** What a running sync is at. */
enum Phase {
  INITIALIZING,
  LISTING,
  PROCESSING,
  FINALIZING;

  String value() {
    return name().toLowerCase(Locale.ROOT);
  }
}
