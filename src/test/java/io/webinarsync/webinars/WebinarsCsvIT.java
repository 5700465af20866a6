package io.webinarsync.webinars;

import static io.webinarsync.security.NamedCaller.as;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.vertx.core.json.Json;
import io.webinarsync.sandbox.PostgresResource;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class WebinarsCsvIT {

  private static final String NAMED = "instance_uuid, session_key, name";

  @Inject Rows rows;

  @TestHTTPResource("/")
  URI service;

  @ParameterizedTest
  @EnumSource
  void a_list_without_rows_is_the_line_of_its_fields(ChildSample sample) {
    UUID webinar = rows.webinar(rows.connection("alice"), "t", null);

    Response file = csv(sample.path(webinar));

    assertThat(file.asString()).isEqualTo(String.join(",", fields(sample).keySet()) + "\r\n");
    assertThat(file.header("Content-Disposition"))
        .isEqualTo("attachment; filename=\"" + sample.list + "-" + webinar + ".csv\"");
  }

  @ParameterizedTest
  @EnumSource
  void a_line_holds_what_the_json_holds(ChildSample sample) throws IOException {
    UUID webinar = rows.webinar(rows.connection("alice"), "t", null);
    sample.store(rows, webinar, 1);

    Map<String, String> line = lines(csv(sample.path(webinar))).get(0);

    assertThat(line).containsExactlyEntriesOf(asTexts(fields(sample)));
  }

  @Test
  void five_thousand_rows_come_whole_and_in_order() throws IOException {
    UUID webinar = rows.webinar(rows.connection("alice"), "t", null);
    rows.children(
        webinar,
        5000,
        "zoom_webinar_participants",
        NAMED,
        "'i' || n % 2, to_char(n, 'FM00000'), 'Ada ' || n");

    List<String> keys =
        lines(csv("/webinars/" + webinar + "/participants")).stream()
            .map(line -> line.get("instanceUuid") + line.get("sessionKey"))
            .toList();

    assertThat(keys).hasSize(5000).doesNotHaveDuplicates().isSorted();
  }

  @Test
  void a_list_of_exactly_one_page_is_not_read_twice() throws IOException {
    UUID webinar = rows.webinar(rows.connection("alice"), "t", null);
    rows.children(webinar, 200, "zoom_webinar_panelists", "panelist_id", "'p' || n");

    assertThat(lines(csv("/webinars/" + webinar + "/panelists"))).hasSize(200);
  }

  @Test
  void names_come_back_as_they_are_but_for_formulas() {
    UUID webinar = rows.webinar(rows.connection("alice"), "t", null);
    rows.children(
        webinar,
        5,
        "zoom_webinar_participants",
        NAMED,
        "'i', 's' || n, (array['=HYPERLINK(\"https://example.com\")', 'Ada \"the first\", Countess', E'two\\nlines', '😀 grün', '+49 30'])[n]");

    String file = csv("/webinars/" + webinar + "/participants").asString();

    assertThat(file)
        .contains(",\"'=HYPERLINK(\"\"https://example.com\"\")\",")
        .contains(",\"Ada \"\"the first\"\", Countess\",")
        .contains(",\"two\nlines\",")
        .contains(",😀 grün,")
        .contains(",'+49 30,");
  }

  @Test
  void webinars_come_whole_and_narrowed_by_the_query() throws IOException {
    UUID connection = rows.connection("alice");
    for (int i = 0; i < 201; i++) {
      rows.webinar(connection, "=1", "2026-01-01T00:00:00Z");
    }
    rows.webinar(connection, "later", "2026-02-01T00:00:00Z");

    Response file = csv("/webinars?to=2026-01-31&limit=1&connectionId=" + connection);

    assertThat(file.header("Content-Disposition"))
        .isEqualTo("attachment; filename=\"webinars.csv\"");
    assertThat(lines(file))
        .hasSize(201)
        .allSatisfy(line -> assertThat(line).containsEntry("topic", "'=1"))
        .extracting(line -> line.get("id"))
        .doesNotHaveDuplicates();
  }

  @Test
  void a_query_that_cannot_be_understood_is_a_problem_and_no_file() {
    Response answer = csv("/webinars?status=over");

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.contentType()).isEqualTo("application/problem+json");
  }

  @Test
  void clients_that_go_away_leave_no_connection_behind() throws IOException {
    UUID connection = rows.connection("alice");
    UUID webinar = rows.webinar(connection, "t", null);
    rows.children(
        webinar, 5000, "zoom_webinar_participants", NAMED, "'i', 's' || n, repeat('x', 2000)");

    for (int i = 0; i < 30; i++) {
      leaveAfter(i % 2, "/webinars/" + webinar + "/participants");
      leaveAfter(i % 2, "/webinars");
    }

    await().atMost(Duration.ofSeconds(20)).until(() -> rows.busyConnections() == 0);
    assertThat(as("alice").get("/webinars/" + webinar + "/participants").statusCode())
        .isEqualTo(200);
    assertThat(as("alice").get("/webinars").statusCode()).isEqualTo(200);
  }

  private void leaveAfter(int bytes, String path) throws IOException {
    try (Socket client = new Socket(service.getHost(), service.getPort())) {
      String request =
          "GET "
              + path
              + " HTTP/1.1\r\nHost: x\r\nX-Test-Caller: alice\r\nAccept: text/csv\r\n\r\n";
      client.getOutputStream().write(request.getBytes(UTF_8));
      client.setSoLinger(true, 0);
      assertThat(client.getInputStream().readNBytes(bytes)).hasSize(bytes);
    }
  }

  private static Response csv(String path) {
    return as("alice").accept("text/csv").get(path);
  }

  private static List<Map<String, String>> lines(Response file) throws IOException {
    try (MappingIterator<Map<String, String>> lines =
        new CsvMapper()
            .readerForMapOf(String.class)
            .with(CsvSchema.emptySchema().withHeader())
            .readValues(file.asString())) {
      return lines.readAll();
    }
  }

  private static Map<String, Object> fields(ChildSample sample) {
    return JsonPath.from(sample.first()).getMap("");
  }

  private static Map<String, String> asTexts(Map<String, Object> fields) {
    Map<String, String> texts = new LinkedHashMap<>();
    fields.forEach((name, value) -> texts.put(name, text(value)));
    return texts;
  }

  private static String text(Object value) {
    boolean isJson = value instanceof List || value instanceof Map;
    return value == null ? "" : isJson ? Json.encode(value) : value.toString();
  }
}
