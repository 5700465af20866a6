package io.webinarsync.sync;

import java.util.List;

/** The kinds of data that a sync copies, by their names in the API. */
final class SyncStreams {

  /** List and detail of webinars, always on. */
  static final String WEBINARS = "webinars";

  /** Every stream that there is. */
  static final List<String> ALL = List.of(WEBINARS);

  private SyncStreams() {}
}
