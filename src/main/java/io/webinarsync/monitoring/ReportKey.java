package io.webinarsync.monitoring;

import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;

/**
 * Which report is asked for.
 *
 * @param owner who asks; a report of another's connection is not found
 */
record ReportKey(UUID connection, String owner, Period period) {

  /** The connection ($1), its owner ($2), the first ($3) and the last moment ($4). */
  Tuple parameters() {
    return Tuple.of(connection, owner, at(period.start()), at(period.end()));
  }

  private static OffsetDateTime at(Instant moment) {
    return moment.atOffset(ZoneOffset.UTC);
  }
}
