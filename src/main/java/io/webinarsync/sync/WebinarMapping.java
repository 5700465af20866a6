package io.webinarsync.sync;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.webinarsync.webinars.WebinarRow;
import io.webinarsync.zoom.WebinarDetail;
import io.webinarsync.zoom.ZoomConfig;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes a row of what Zoom says of a webinar. */
@ApplicationScoped
class WebinarMapping {

  /** Top-level fields that have a column, apart from those that {@link DetailColumn} names. */
  private static final Set<String> MAPPED_APART = Set.of("id", "start_time", "created_at");

  private static final Set<String> FIELDS =
      Stream.concat(DetailColumn.ALL.stream().map(DetailColumn::field), MAPPED_APART.stream())
          .collect(Collectors.toUnmodifiableSet());

  private final boolean passcodesAreStored;

  @Inject
  WebinarMapping(ZoomConfig config) {
    this(config.storePasscodes());
  }

  WebinarMapping(boolean passcodesAreStored) {
    this.passcodesAreStored = passcodesAreStored;
  }

  /**
   * The row of a webinar.
   *
   * @param now decides between upcoming, live and ended
   */
  WebinarRow row(QueueItem item, WebinarDetail detail, Instant now) {
    JsonNode clean = Cleaned.of(detail.body());
    ObjectNode row = JsonNodeFactory.instance.objectNode();
    DetailColumn.ALL.forEach(column -> row.set(column.column(), column.of(clean)));
    row.set("enforce_login", Values.bool(enforcesLogin(clean.path("settings"))));
    row.set("max_attendees", NullNode.getInstance());
    row.set("start_time", instant(clean, "start_time"));
    row.set("webinar_created_at", instant(clean, "created_at"));
    row.set("additional_data", additionalData(clean));
    SecretColumns.set(row, detail.body(), passcodesAreStored);
    String contentHash = Hash.of(row);
    row.put("status", Schedule.of(clean).statusAt(now));
    return new WebinarRow(item.webinarId(), contentHash, item.listHash().orElse(null), row);
  }

  private static JsonNode enforcesLogin(JsonNode settings) {
    JsonNode enforceLogin = settings.path("enforce_login");
    return enforceLogin.isMissingNode() || enforceLogin.isNull()
        ? settings.path("meeting_authentication")
        : enforceLogin;
  }

  private static JsonNode instant(JsonNode webinar, String field) {
    return Values.instant(webinar.path(field), webinar.path("timezone"));
  }

  /** What no column holds: fields without one, and values that do not fit theirs. */
  private static ObjectNode additionalData(JsonNode webinar) {
    ObjectNode rest = JsonNodeFactory.instance.objectNode();
    webinar.properties().stream()
        .filter(field -> !FIELDS.contains(field.getKey()) || isMisfit(webinar, field.getKey()))
        .forEach(field -> rest.set(field.getKey(), field.getValue()));
    return rest;
  }

  private static boolean isMisfit(JsonNode webinar, String field) {
    boolean isMisfitTime =
        MAPPED_APART.contains(field)
            && !field.equals("id")
            && !webinar.path(field).asText().isEmpty()
            && !webinar.path(field).isNull()
            && instant(webinar, field).isNull();
    return isMisfitTime
        || DetailColumn.ALL.stream()
            .anyMatch(column -> column.path().equals("/" + field) && column.isMisfit(webinar));
  }
}
