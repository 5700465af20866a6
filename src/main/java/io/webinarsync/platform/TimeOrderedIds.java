package io.webinarsync.platform;

import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;

/** Ids that sort by the time they were made: UUID version 7. Source: RFC 9562, section 5.7. */
public final class TimeOrderedIds {

  private TimeOrderedIds() {}

  /** A new id. */
  public static UUID next() {
    return UuidVersion7Strategy.INSTANCE.generateUuid(null);
  }
}
