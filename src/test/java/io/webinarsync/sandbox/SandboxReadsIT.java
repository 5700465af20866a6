package io.webinarsync.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** All that belongs to webinars and to the times they were held, over HTTP against the truth. */
class SandboxReadsIT {

  private Sandbox sandbox;
  private Truth truth;
  private Reader reader;

  @BeforeEach
  void start() throws Exception {
    start(SandboxSettings.defaults().withAnchor(Accounts.ANCHOR).withWebinars(120));
  }

  private void start(SandboxSettings settings) throws Exception {
    sandbox = Sandbox.start(settings);
    truth = sandbox.truth();
    reader = new Reader(sandbox).signedIn();
  }

  private void restart(SandboxSettings settings) throws Exception {
    sandbox.close();
    start(settings);
  }

  @AfterEach
  void stop() {
    sandbox.close();
  }

  @Test
  void registrants_of_all_three_statuses_are_the_truth() throws Exception {
    int registrants = 0;
    for (long id : truth.ids().toArray()) {
      String path = "/webinars/" + id + "/registrants?page_size=4";
      if (truth.registrationQuestions(id).isEmpty()) {
        assertRefused(path, 400, 3000);
        assertRefused("/webinars/" + id + "/registrants/questions", 400, 3000);
        continue;
      }
      List<JsonNode> read = new ArrayList<>(reader.drained(path, "registrants"));
      read.addAll(reader.drained(path + "&status=pending", "registrants"));
      read.addAll(reader.drained(path + "&status=denied", "registrants"));
      assertThat(read).isEqualTo(truth.registrants(id));
      assertThat(reader.read("/webinars/" + id + "/registrants/questions"))
          .isEqualTo(truth.registrationQuestions(id).orElseThrow());
      registrants += read.size();
    }
    assertThat(registrants).isPositive();
  }

  @Test
  void lists_without_pages_are_the_truth() throws Exception {
    int disabled = 0;
    for (long id : truth.ids().toArray()) {
      String path = "/webinars/" + id;
      assertThat(items(path + "/panelists", "panelists")).isEqualTo(truth.panelists(id));
      assertThat(items(path + "/tracking_sources", "tracking_sources"))
          .isEqualTo(truth.trackingSources(id));
      if (truth.polls(id).isEmpty() && reader.get(path + "/polls").statusCode() == 400) {
        assertRefused(path + "/polls", 400, 4400);
        disabled++;
      } else {
        assertThat(items(path + "/polls", "polls")).isEqualTo(truth.polls(id));
      }
      if (truth.survey(id).isPresent()) {
        assertThat(reader.read(path + "/survey")).isEqualTo(truth.survey(id).orElseThrow());
      } else {
        assertRefused(path + "/survey", 400, 3000);
      }
    }
    assertThat(disabled).isBetween(1, 30);
  }

  @Test
  void a_host_can_be_read_by_itself_and_nobody_else() throws Exception {
    String host = truth.hosts().get(0);

    assertThat(reader.read("/users/" + host).path("id").asText()).isEqualTo(host);
    assertThat(reader.read("/users/" + host).path("status").asText()).isEqualTo("active");
    assertRefused("/users/nobody", 404, 1001);
  }

  @Test
  void every_instance_is_the_truth_by_its_uuid() throws Exception {
    for (ObjectNode held : truth.history()) {
      String uuid = held.path("meeting_uuid").asText();
      String path = "/past_webinars/" + Reader.encoded(uuid);
      assertThat(reader.drained(path + "/participants?page_size=5", "participants"))
          .isEqualTo(truth.participants(uuid));
      assertThat(items(path + "/polls", "questions")).isEqualTo(truth.pollAnswers(uuid));
      assertThat(items(path + "/qa", "questions")).isEqualTo(truth.questions(uuid));
      assertThat(reader.read("/report/webinars/" + Reader.encoded(uuid)))
          .isEqualTo(truth.report(uuid).orElseThrow());
      if (truth.registrationQuestions(held.path("meeting_id").asLong()).isPresent()) {
        assertThat(reader.drained(path + "/absentees?page_size=2", "registrants"))
            .isEqualTo(truth.absentees(uuid));
      } else {
        assertRefused(path + "/absentees", 400, 3000);
      }
    }
  }

  @Test
  void webinars_that_were_held_list_their_instances_and_others_have_none() throws Exception {
    int held = 0;
    for (long id : truth.ids().toArray()) {
      String path = "/past_webinars/" + id;
      if (truth.instances(id).isEmpty()) {
        HttpResponse<String> response = reader.get(path + "/instances");
        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(response.body()).isEmpty();
        assertRefused(path + "/participants", 404, 3001);
        assertThat(reader.get(path + "/qa").body())
            .contains("Webinar does not exist or is not end: " + id);
      } else {
        assertThat(items(path + "/instances", "webinars")).isEqualTo(truth.instances(id));
        held++;
      }
    }
    assertThat(held).isBetween(20, 100);
  }

  @Test
  void a_number_means_the_newest_instance() throws Exception {
    ObjectNode second =
        truth.history().stream()
            .filter(held -> truth.instances(held.path("meeting_id").asLong()).size() > 1)
            .findFirst()
            .orElseThrow();
    long id = second.path("meeting_id").asLong();
    List<ObjectNode> instances = truth.instances(id);
    String newest = instances.get(instances.size() - 1).path("uuid").asText();

    assertThat(reader.read("/report/webinars/" + id).path("uuid").asText()).isEqualTo(newest);
    assertThat(
            reader.drained("/past_webinars/" + id + "/participants?page_size=300", "participants"))
        .isEqualTo(truth.participants(newest));
  }

  @Test
  void an_odd_uuid_must_be_encoded_twice() throws Exception {
    restart(sandbox.settings().withOddities(Set.of(Oddity.ODD_UUID), 1));
    int refused = 0;
    for (ObjectNode held : truth.history()) {
      String uuid = held.path("meeting_uuid").asText();
      String once = URLEncoder.encode(uuid, UTF_8);
      boolean needsMore = uuid.startsWith("/") || uuid.contains("//");
      assertThat(reader.get("/past_webinars/" + once + "/qa").statusCode())
          .as(uuid)
          .isEqualTo(needsMore ? 404 : 200);
      assertThat(reader.get("/past_webinars/" + Reader.encoded(uuid) + "/qa").statusCode())
          .as(uuid)
          .isEqualTo(200);
      refused += needsMore ? 1 : 0;
    }
    assertThat(refused).isPositive();
  }

  private List<JsonNode> items(String path, String list) throws Exception {
    return Reader.items(reader.read(path), list).toList();
  }

  private void assertRefused(String path, int status, int code) throws Exception {
    HttpResponse<String> response = reader.get(path);
    assertThat(response.statusCode()).as(path).isEqualTo(status);
    assertThat(Reader.json(response).path("code").asInt()).as(path).isEqualTo(code);
  }
}
