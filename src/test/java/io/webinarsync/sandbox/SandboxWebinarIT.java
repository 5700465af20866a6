package io.webinarsync.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SandboxWebinarIT {

  private Sandbox sandbox;
  private Reader reader;
  private long id;

  @BeforeEach
  void start() throws Exception {
    sandbox =
        Sandbox.start(
            SandboxSettings.defaults().withWebinars(20).withOddities(Oddity.described(), 0));
    reader = new Reader(sandbox).signedIn();
    id = sandbox.truth().ids().findFirst().orElseThrow();
  }

  @AfterEach
  void stop() {
    sandbox.close();
  }

  @Test
  void every_listed_webinar_answers_with_the_truth() throws Exception {
    for (long listed : sandbox.truth().ids().toArray()) {
      assertThat(reader.read("/webinars/" + listed + "?show_previous_occurrences=true"))
          .isEqualTo(sandbox.truth().webinar(listed).orElseThrow());
    }
  }

  @Test
  void a_changed_webinar_has_a_new_topic_in_list_and_detail() throws Exception {
    String topic = reader.read("/webinars/" + id).path("topic").asText();

    sandbox.changes().change(id);
    sandbox.changes().change(id);

    assertThat(reader.read("/webinars/" + id).path("topic").asText())
        .isEqualTo("Changed 2: " + topic);
    assertThat(listedTopics()).contains("Changed 2: " + topic);
  }

  @Test
  void a_removed_webinar_is_gone_from_the_list_and_does_not_exist() throws Exception {
    sandbox.changes().remove(id);

    HttpResponse<String> response = reader.get("/webinars/" + id);

    assertThat(response.statusCode()).isEqualTo(404);
    assertThat(response.body())
        .isEqualTo("{\"code\":3001,\"message\":\"Webinar does not exist: " + id + ".\"}");
    assertThat(listedIds()).doesNotContain(id);
    assertThat(sandbox.truth().ids()).hasSize(19).doesNotContain(id);
    assertThat(sandbox.truth().count()).isEqualTo(19);
  }

  @Test
  void a_webinar_removed_after_listing_is_listed_and_does_not_exist() throws Exception {
    id = sandbox.truth().ids().max().orElseThrow();

    sandbox.changes().removeAfterListing(id);

    assertThat(reader.get("/webinars/" + id).statusCode()).isEqualTo(404);
    assertThat(listedIds()).contains(id);
    assertThat(sandbox.truth().ids()).hasSize(19).doesNotContain(id);
    assertThat(sandbox.truth().count()).isEqualTo(19);
  }

  @Test
  void a_restored_webinar_is_as_it_was() throws Exception {
    String before = reader.get("/webinars/" + id).body();
    sandbox.changes().change(id);
    sandbox.changes().remove(id);

    sandbox.changes().restore(id);

    assertThat(reader.get("/webinars/" + id).body()).isEqualTo(before);
  }

  @Test
  void what_is_no_number_is_no_webinar_id() throws Exception {
    HttpResponse<String> response = reader.get("/webinars/abc");

    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(response.body()).isEqualTo("{\"code\":300,\"message\":\"Invalid webinar ID.\"}");
  }

  @Test
  void requests_are_counted_and_recorded() throws Exception {
    reader.read("/webinars/" + id + "?show_previous_occurrences=true");
    reader.get("/webinars/1");

    assertThat(sandbox.calls().of(Endpoint.TOKEN)).isEqualTo(1);
    assertThat(sandbox.calls().of(Endpoint.WEBINAR)).isEqualTo(2);
    assertThat(sandbox.calls().of(Endpoint.WEBINAR, 404)).isEqualTo(1);
    assertThat(sandbox.calls().total()).isEqualTo(3);
    assertThat(sandbox.requests())
        .contains(
            new RecordedRequest("GET", "/v2/webinars/" + id, "show_previous_occurrences=true"));
  }

  private List<Long> listedIds() throws Exception {
    return webinars().map(webinar -> webinar.path("id").asLong()).toList();
  }

  private List<String> listedTopics() throws Exception {
    return webinars().map(webinar -> webinar.path("topic").asText()).toList();
  }

  private Stream<JsonNode> webinars() throws Exception {
    var all = new ArrayList<JsonNode>();
    for (String host : sandbox.truth().hosts()) {
      Reader.items(reader.read("/users/" + host + "/webinars?page_size=300"), "webinars")
          .forEach(all::add);
    }
    return all.stream();
  }
}
