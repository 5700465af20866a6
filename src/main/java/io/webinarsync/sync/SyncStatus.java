package io.webinarsync.sync;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** Where a sync is in its life; the last three are final, and the database keeps them so. */
enum SyncStatus {
  /** Accepted, waiting for a free slot. A person's request brings a sync here, and nothing else. */
  @JsonProperty("started")
  STARTED("pending"),
  /** Claimed by a replica. */
  @JsonProperty("running")
  RUNNING("running"),
  /** Went to its end; its result says whether with gaps. */
  @JsonProperty("completed")
  COMPLETED("done"),
  /** Ended early, or brought nothing. */
  @JsonProperty("failed")
  FAILED("failed"),
  /** Ended because a person asked. */
  @JsonProperty("cancelled")
  CANCELLED("failed");

  private final String streamStatus;

  SyncStatus(String streamStatus) {
    this.streamStatus = streamStatus;
  }

  String value() {
    return name().toLowerCase(Locale.ROOT);
  }

  static SyncStatus of(String value) {
    return valueOf(value.toUpperCase(Locale.ROOT));
  }

  /** The status of the stream {@code webinars} in a sync of this status. */
  String streamStatus() {
    return streamStatus;
  }

  boolean isFinal() {
    return this != STARTED && this != RUNNING;
  }
}
