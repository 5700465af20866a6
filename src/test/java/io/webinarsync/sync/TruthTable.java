package io.webinarsync.sync;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.webinarsync.sandbox.Truth;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a table must hold of a webinar, worked out from the sandbox's truth without the service's
 * mapping: a column, a colon, the field it comes from where that has another name; a letter before
 * the column says what it is (t text, n number, b boolean, i instant, j JSON).
 */
public enum TruthTable {
  OCCURRENCES(
      "zoom_webinar_occurrences",
      "t.occurrence_id i.start_time n.duration t.status",
      (truth, id) ->
          truth.webinar(id).map(webinar -> items(webinar.path("occurrences"))).orElse(List.of())),
  INSTANCES("zoom_webinar_instances", "t.instance_uuid:uuid i.start_time", TruthTable::held),
  PARTICIPANTS(
      "zoom_webinar_participants",
      "t.instance_uuid t.participant_id:id t.user_id t.registrant_id t.name t.user_email i.join_time i.leave_time n.duration b.failover t.status b.internal_user",
      (truth, id) -> ofInstances(truth, id, truth::participants)),
  REGISTRANTS(
      "zoom_webinar_registrants",
      "t.registrant_id:id t.email t.first_name t.last_name t.address t.city t.state t.zip t.country t.phone t.industry t.org t.job_title t.purchasing_time_frame t.role_in_purchase_process t.no_of_employees t.comments j.custom_questions t.status i.create_time",
      Truth::registrants),
  PANELISTS("zoom_webinar_panelists", "t.panelist_id:id t.email t.name", Truth::panelists),
  POLLS(
      "zoom_webinar_polls",
      "t.poll_id:id t.title n.poll_type t.status b.anonymous j.questions",
      Truth::polls),
  POLL_ANSWERS(
      "zoom_webinar_poll_answers",
      "t.instance_uuid t.poll_id:polling_id t.name t.email t.question t.answer i.answered_at:date_time",
      (truth, id) -> details(ofInstances(truth, id, truth::pollAnswers))),
  QUESTIONS(
      "zoom_webinar_questions",
      "t.instance_uuid t.name t.email t.question t.answer",
      (truth, id) -> details(ofInstances(truth, id, truth::questions))),
  ABSENTEES(
      "zoom_webinar_absentees",
      "t.instance_uuid t.registrant_id:id t.email t.first_name t.last_name",
      (truth, id) -> ofInstances(truth, id, truth::absentees)),
  TRACKING_SOURCES(
      "zoom_webinar_tracking_sources",
      "t.tracking_source_id:id t.source_name t.tracking_url n.registration_count n.visitor_count",
      Truth::trackingSources),
  REGISTRATION_QUESTIONS(
      "zoom_webinar_registration_questions",
      "t.kind t.title t.type b.required j.answers",
      (truth, id) ->
          truth.registrationQuestions(id).stream().flatMap(TruthTable::questions).toList()),
  SURVEYS(
      "zoom_webinar_surveys",
      "b.show_in_the_browser b.show_in_the_follow_up_email t.third_party_survey j.custom_survey",
      (truth, id) -> truth.survey(id).stream().toList());

  private static final ObjectMapper MAPPER =
      new ObjectMapper().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);
  private static final String NONE = "-";

  private final String table;
  private final List<Field> fields;
  private final BiFunction<Truth, Long, List<ObjectNode>> items;

  TruthTable(String table, String fields, BiFunction<Truth, Long, List<ObjectNode>> items) {
    this.table = table;
    this.fields = Arrays.stream(fields.split(" ")).map(Field::of).toList();
    this.items = items;
  }

  private record Field(char kind, String column, String source) {

    static Field of(String text) {
      String[] names = text.substring(2).split(":");
      return new Field(text.charAt(0), names[0], names[names.length - 1]);
    }
  }

  /** Its name in the database. */
  String table() {
    return table;
  }

  /** The stream that brings it. */
  String stream() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What the sandbox holds of a webinar, a line an item. */
  List<String> expected(Truth truth, long webinarId) {
    return items.apply(truth, webinarId).stream().map(item -> line(webinarId, item)).toList();
  }

  /** The query for what is stored. */
  String query() {
    return "select webinar_id, "
        + fields.stream().map(Field::column).collect(Collectors.joining(", "))
        + " from "
        + table;
  }

  /** A row that {@link #query()} brought, in the same form. */
  String stored(List<Object> row) {
    List<String> values = new ArrayList<>(List.of(row.get(0).toString()));
    for (int i = 0; i < fields.size(); i++) {
      values.add(fields.get(i).kind() == 'j' ? json(row.get(i + 1)) : plain(row.get(i + 1)));
    }
    return name() + " " + String.join(" | ", values);
  }

  private String line(long webinarId, ObjectNode item) {
    Stream<String> values =
        fields.stream().map(field -> value(field.kind(), item.path(field.source())));
    return name()
        + " "
        + Stream.concat(Stream.of(String.valueOf(webinarId)), values)
            .collect(Collectors.joining(" | "));
  }

  private static String value(char kind, JsonNode sent) {
    if (sent.isContainerNode()) {
      return kind == 'j' ? canonical(sent) : NONE;
    }
    if (sent.isMissingNode() || sent.isNull() || sent.asText().isEmpty() || kind == 'j') {
      return NONE;
    }
    return switch (kind) {
      case 'i' -> micros(Instant.parse(sent.asText()));
      case 't' -> sent.asText().replace("\0", "");
      default -> sent.asText();
    };
  }

  private static String plain(Object stored) {
    if (stored == null) {
      return NONE;
    }
    return stored instanceof Timestamp at
        ? micros(at.toInstant())
        : stored instanceof OffsetDateTime at ? micros(at.toInstant()) : stored.toString();
  }

  private static String micros(Instant instant) {
    return instant.truncatedTo(ChronoUnit.MICROS).toString();
  }

  private static String json(Object stored) {
    try {
      return stored == null ? NONE : canonical(MAPPER.readTree(stored.toString()));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String canonical(JsonNode tree) {
    try {
      Object plain = MAPPER.treeToValue(tree, Object.class);
      return MAPPER.writeValueAsString(plain).replace("\\u0000", "");
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<ObjectNode> items(JsonNode list) {
    return list.valueStream().map(ObjectNode.class::cast).toList();
  }

  private static List<ObjectNode> ofInstances(
      Truth truth, long id, Function<String, List<ObjectNode>> items) {
    return held(truth, id).stream()
        .map(instance -> instance.path("uuid").asText())
        .flatMap(uuid -> items.apply(uuid).stream().map(item -> item.put("instance_uuid", uuid)))
        .toList();
  }

  /** A webinar that no list shows any more is told of by the history alone. */
  private static List<ObjectNode> held(Truth truth, long id) {
    if (truth.webinar(id).isPresent()) {
      return truth.instances(id);
    }
    return truth.history().stream()
        .filter(entry -> entry.path("meeting_id").asLong() == id)
        .map(entry -> entry.put("uuid", entry.path("meeting_uuid").asText()))
        .toList();
  }

  private static List<ObjectNode> details(List<ObjectNode> people) {
    return people.stream()
        .flatMap(
            person ->
                items(person.path("question_details")).stream()
                    .map(
                        detail -> {
                          detail.set("name", person.path("name"));
                          detail.set("email", person.path("email"));
                          detail.set("instance_uuid", person.path("instance_uuid"));
                          return detail;
                        }))
        .toList();
  }

  private static Stream<ObjectNode> questions(ObjectNode form) {
    Stream<ObjectNode> standard =
        items(form.path("questions")).stream()
            .map(
                question ->
                    question
                        .put("kind", "standard")
                        .put("title", question.path("field_name").asText()));
    Stream<ObjectNode> custom =
        items(form.path("custom_questions")).stream()
            .map(question -> question.put("kind", "custom"));
    return Stream.concat(standard, custom);
  }
}
