package io.webinarsync.sync;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Tuple;
import io.webinarsync.zoom.WebinarPage;
import io.webinarsync.zoom.WebinarSummary;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A page of a host's list on its way into the queue.
 *
 * @param lastClean when the last clean sync of the connection started; empty where there is none
 */
record ListedPage(String hostId, WebinarPage page, Optional<Instant> lastClean) {

  /** Zoom's type of a webinar that takes place once. */
  private static final int SINGLE = 5;

  private static final ObjectMapper MAPPER = new ObjectMapper();

  /** The parameters of {@link ListingSql}. */
  Tuple parameters(Claim claim) {
    return Tuple.from(
        new Object[] {
          claim.syncId(),
          claim.connectionId(),
          hostId,
          toJson(claim),
          utc(claim.startedAt()),
          utc(lastClean.orElse(Instant.EPOCH))
        });
  }

  private String toJson(Claim claim) {
    JsonArray items = new JsonArray();
    page.webinars().forEach(webinar -> items.add(toJson(webinar, claim)));
    return items.encode();
  }

  private static JsonObject toJson(WebinarSummary webinar, Claim claim) {
    Schedule schedule = Schedule.of(wireForm(webinar));
    return new JsonObject()
        .put("webinar_id", webinar.id())
        .put("list_hash", Hash.ofValue(webinar))
        .put("is_past", schedule.hasNothingAheadOf(claim.startedAt()))
        .put("is_in_window", isInWindow(webinar.type(), schedule, claim));
  }

  /** A recurring webinar's list entry tells of one of its times only: its detail decides. */
  private static boolean isInWindow(@Nullable Integer type, Schedule schedule, Claim claim) {
    boolean isSingle = type == null || type == SINGLE;
    return claim.window().isEmpty() || !isSingle || schedule.mayTouch(claim.window().get());
  }

  private static JsonNode wireForm(WebinarSummary webinar) {
    return MAPPER
        .createObjectNode()
        .put("start_time", webinar.startTime())
        .put("duration", webinar.duration())
        .put("timezone", webinar.timezone());
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
