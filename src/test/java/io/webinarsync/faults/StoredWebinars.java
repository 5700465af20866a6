package io.webinarsync.faults;

import com.fasterxml.jackson.databind.JsonNode;
import io.webinarsync.sandbox.Truth;
import io.webinarsync.sync.Judge;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Compares what is stored of webinars, and of all that belongs to them, with what Zoom holds. */
record StoredWebinars(Stage stage) {

  private static final List<String> FIELDS =
      List.of("topic", "type", "duration", "host_id", "timezone", "agenda");

  /** Every difference, a line each. Absentees are left out: no scenario asks for them. */
  List<String> differences() {
    Truth truth = stage.zoom().truth();
    List<String> ofParts =
        new Judge(truth, stage.sql()::rows)
            .differences(truth.ids(), place -> !place.stream().equals("absentees"));
    return Stream.of(ofWebinars(), strangers(), ofParts.stream()).flatMap(lines -> lines).toList();
  }

  private Stream<String> ofWebinars() {
    List<String> expected = stage.zoom().truth().ids().mapToObj(this::expected).sorted().toList();
    List<String> stored =
        stage
            .sql()
            .rows(
                "select webinar_id, "
                    + String.join(", ", FIELDS)
                    + " from zoom_webinars where deleted_at is null")
            .stream()
            .map(row -> String.join(" | ", row.stream().map(StoredWebinars::plain).toList()))
            .sorted()
            .toList();
    return Stream.concat(
        without(expected, stored).map(line -> "missing WEBINAR " + line),
        without(stored, expected).map(line -> "extra WEBINAR " + line));
  }

  /** Rows of webinars that Zoom does not hold. */
  private Stream<String> strangers() {
    List<Long> ids = stage.zoom().truth().ids().boxed().toList();
    return Stream.of("instances", "participants", "registrants")
        .map(table -> "select distinct webinar_id from zoom_webinar_" + table)
        .flatMap(query -> stage.sql().rows(query).stream())
        .filter(row -> !ids.contains((Long) row.get(0)))
        .map(row -> "rows of a webinar that is not Zoom's: " + row);
  }

  private String expected(long id) {
    JsonNode webinar = stage.zoom().truth().webinar(id).orElseThrow();
    List<String> values = new ArrayList<>(List.of(String.valueOf(id)));
    FIELDS.forEach(field -> values.add(plain(webinar.path(field).asText(""))));
    return String.join(" | ", values);
  }

  private static String plain(Object value) {
    return value == null || value.toString().isEmpty() || value.toString().equals("null")
        ? "-"
        : value.toString();
  }

  private static Stream<String> without(List<String> lines, List<String> others) {
    List<String> rest = new ArrayList<>(lines);
    others.forEach(rest::remove);
    return rest.stream();
  }
}
