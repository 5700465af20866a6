package io.webinarsync.sync;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** How much a sync reads. */
enum SyncMode {
  /** Every host, every webinar, every detail; marks deletions. */
  @JsonProperty("full")
  FULL,
  /** Every host and list, and the details that are new, changed, or due; marks deletions. */
  @JsonProperty("delta")
  DELTA,
  /** Webinars with an occurrence in a range of days; marks no deletions. */
  @JsonProperty("date_range")
  DATE_RANGE;

  String value() {
    return name().toLowerCase(Locale.ROOT);
  }

  static SyncMode of(String value) {
    return valueOf(value.toUpperCase(Locale.ROOT));
  }

  /** The mode that a sync goes on in: a delta without an earlier clean sync reads all. */
  SyncMode knowing(boolean isAnyClean) {
    return this == DELTA && !isAnyClean ? FULL : this;
  }

  boolean marksDeletions() {
    return this != DATE_RANGE;
  }
}
