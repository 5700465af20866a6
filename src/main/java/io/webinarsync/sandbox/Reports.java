package io.webinarsync.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;

/** What Zoom reports on instances. Source: Zoom API, Get webinar detail reports, history. */
final class Reports {

  private static final Set<String> KEPT =
      Set.of(
          "uuid",
          "id",
          "meeting_uuid",
          "meeting_id",
          "type",
          "start_time",
          "end_time",
          "duration",
          "participants_count");

  private final AccountShape shape;
  private final Ownership ownership;
  private final Users users;
  private final Participants participants;
  private final WebinarIds ids;
  private final Texts texts;
  private final ItemDistortion distortion;

  Reports(AccountShape shape, Users users, Participants participants) {
    this.shape = shape;
    this.ownership = new Ownership(shape.webinars(), shape.staff().licensed());
    this.users = users;
    this.participants = participants;
    this.ids = new WebinarIds(shape);
    this.texts = new Texts(shape.oddities());
    this.distortion = new ItemDistortion(shape.oddities());
  }

  /** The report on an instance by itself. */
  ObjectNode of(Instance instance) {
    ObjectNode host = host(instance.index());
    ObjectNode report =
        Json.object()
            .put("uuid", instance.uuid())
            .put("id", ids.id(instance.index()))
            .put("type", type(instance.index()))
            .put("topic", topic(instance.index()))
            .put("start_time", instance.start().toString())
            .put("end_time", instance.end().toString())
            .put("duration", instance.minutes())
            .put("participants_count", participants.turnout(instance).sessions())
            .put("total_minutes", participants.minutes(instance))
            .put("user_email", host.path("email").asText())
            .put("user_name", host.path("display_name").asText())
            .put("dept", "");
    return distortion.of(report, shape.webinar(instance.index()), KEPT);
  }

  /** The instance as the history tells it. */
  ObjectNode listed(Instance instance) {
    ObjectNode host = host(instance.index());
    ObjectNode listed =
        Json.object()
            .put("meeting_uuid", instance.uuid())
            .put("meeting_id", ids.id(instance.index()))
            .put("type", "Webinar")
            .put("host_display_name", host.path("display_name").asText())
            .put("host_email", host.path("email").asText())
            .put("start_time", instance.start().toString())
            .put("end_time", instance.end().toString())
            .put("topic", topic(instance.index()))
            .put("participants", participants.turnout(instance).sessions())
            .put("duration", instance.minutes())
            .put("source", "Zoom")
            .put("unique_viewers", participants.turnout(instance).persons());
    return distortion.of(listed, shape.webinar(instance.index()), KEPT);
  }

  private int type(long index) {
    return shape.isOlder(index)
        ? WebinarType.SINGLE.number()
        : WebinarType.of(shape.webinar(index)).number();
  }

  private String topic(long index) {
    return texts.topic(shape.webinar(index), index);
  }

  private ObjectNode host(long index) {
    return users.at(
        shape.isOlder(index) ? (int) (index % shape.staff().licensed()) : ownership.owner(index));
  }
}
