package io.webinarsync.webinars;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import io.webinarsync.platform.ProblemException;
import io.webinarsync.platform.Rows;
import io.webinarsync.security.Caller;
import io.webinarsync.security.OwnedRows;
import io.webinarsync.webinars.AudienceView.Point;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

/** Counts who was present at the caller's webinars, each with one statement. */
@ApplicationScoped
class Audiences {

  /** As many points as a chart can show. */
  private static final int MOST_POINTS = 240;

  private final OwnedRows owned;
  private final Caller caller;

  Audiences(OwnedRows owned, Caller caller) {
    this.owned = owned;
    this.caller = caller;
  }

  /**
   * The audience of an instance, for the caller of now.
   *
   * @param webinarId our id; fails as not found where it is another's or nobody's
   * @param instanceUuid fails as not found where it is none of the webinar's; empty for the newest
   *     that somebody came to
   */
  Uni<AudienceView> of(UUID webinarId, Optional<String> instanceUuid) {
    String owner = caller.subject();
    Tuple parameters = Tuple.of(webinarId, owner, instanceUuid.orElse(null), MOST_POINTS);
    return owned
        .query(owner, AudienceSql.COUNT, parameters)
        .map(rows -> Rows.first(rows, row -> row))
        .map(found -> found.filter(row -> instanceUuid.isEmpty() || isOfInstance(row)))
        .map(found -> found.map(Audiences::view).orElseThrow(ProblemException::notFound));
  }

  private static boolean isOfInstance(Row row) {
    return row.getString("instance_uuid") != null;
  }

  private static AudienceView view(Row row) {
    return new AudienceView(
        row.getString("instance_uuid"),
        Rows.instant(row, "start_time"),
        Rows.instant(row, "end_time"),
        row.getInteger("attendees"),
        row.getInteger("peak"),
        Rows.instant(row, "peak_at"),
        row.getInteger("average_seconds"),
        row.getInteger("minutes_per_point"),
        points(row));
  }

  private static List<Point> points(Row row) {
    Integer[] present = row.getArrayOfIntegers("present");
    Instant begun = Rows.instant(row, "begun");
    if (present == null || begun == null) {
      return List.of();
    }
    Duration step = Duration.ofMinutes(row.getInteger("minutes_per_point"));
    return IntStream.range(0, present.length)
        .mapToObj(n -> new Point(begun.plus(step.multipliedBy(n)), present[n]))
        .toList();
  }
}
