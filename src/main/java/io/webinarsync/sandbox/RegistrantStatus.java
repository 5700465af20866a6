package io.webinarsync.sandbox;

import java.util.Locale;

/** Whether a registrant is let in. The list of all registrants holds them in this order. */
enum RegistrantStatus {
  APPROVED,
  PENDING,
  DENIED;

  static RegistrantStatus of(String text) {
    for (RegistrantStatus status : values()) {
      if (status.text().equals(text.isEmpty() ? "approved" : text)) {
        return status;
      }
    }
    throw Refused.invalid("status", "Invalid field.");
  }

  /** How many of so many have it: about one in eight is pending, one in eight denied. */
  long share(long all) {
    long pending = (all + 4) / 8;
    long denied = (all + 2) / 8;
    return switch (this) {
      case APPROVED -> all - pending - denied;
      case PENDING -> pending;
      case DENIED -> denied;
    };
  }

  /** Where the first of them stands. */
  long first(long all) {
    return switch (this) {
      case APPROVED -> 0;
      case PENDING -> APPROVED.share(all);
      case DENIED -> all - DENIED.share(all);
    };
  }

  static RegistrantStatus at(long place, long all) {
    if (place < PENDING.first(all)) {
      return APPROVED;
    }
    return place < DENIED.first(all) ? PENDING : DENIED;
  }

  String text() {
    return name().toLowerCase(Locale.ROOT);
  }
}
