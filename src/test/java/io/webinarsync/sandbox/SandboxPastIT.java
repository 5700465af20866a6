package io.webinarsync.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Size, removal, faults and scopes of what belongs to webinars. */
class SandboxPastIT {

  private static final SandboxSettings SETTINGS =
      SandboxSettings.defaults().withAnchor(Accounts.ANCHOR).withWebinars(60);

  private Sandbox sandbox;
  private Truth truth;
  private Reader reader;

  @BeforeEach
  void start() throws Exception {
    start(SETTINGS);
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
  void of_a_removed_webinar_nothing_can_be_read() throws Exception {
    ObjectNode held = truth.history().get(0);
    long id = held.path("meeting_id").asLong();
    String uuid = Reader.encoded(held.path("meeting_uuid").asText());
    sandbox.changes().removeAfterListing(id);

    assertRefused("/webinars/" + id + "/registrants", 404, 3001);
    assertRefused("/webinars/" + id + "/panelists", 404, 3001);
    assertRefused("/webinars/" + id + "/polls", 404, 3001);
    assertRefused("/past_webinars/" + id + "/instances", 404, 3001);
    assertRefused("/past_webinars/" + uuid + "/participants", 404, 3001);
    assertRefused("/report/webinars/" + uuid, 404, 3001);
    assertThat(truth.panelists(id)).isEmpty();
    assertThat(truth.instances(id)).isEmpty();
    assertThat(truth.history()).doesNotContain(held);
  }

  @Test
  void what_just_ended_is_known_once_it_is_settled() throws Exception {
    restart(SETTINGS.withOddities(Set.of(Oddity.JUST_ENDED), 1).withPeople(People.exactly(3, 4)));
    long id = truth.history().get(0).path("meeting_id").asLong();
    String path = "/past_webinars/" + id + "/participants?page_size=300";

    List<JsonNode> before = reader.drained(path, "participants");
    sandbox.changes().settle(id);
    List<JsonNode> after = reader.drained(path, "participants");

    assertThat(before).hasSize(4).allMatch(one -> one.path("duration").asInt() == 0);
    assertThat(after).hasSize(4).allMatch(one -> one.path("duration").asInt() > 0);
    assertThat(after)
        .extracting(one -> one.path("join_time"))
        .isEqualTo(before.stream().map(one -> one.path("join_time")).toList());
  }

  @Test
  void a_fault_of_a_webinar_falls_on_all_that_belongs_to_it_and_on_no_other() throws Exception {
    ObjectNode held = truth.history().get(0);
    long id = held.path("meeting_id").asLong();
    String uuid = held.path("meeting_uuid").asText();
    String other = truth.history().get(30).path("meeting_uuid").asText();
    sandbox.faults().add(Fault.status(503).ofWebinar(id));

    assertThat(reader.get("/webinars/" + id + "/panelists").statusCode()).isEqualTo(503);
    assertThat(reader.get("/past_webinars/" + Reader.encoded(uuid) + "/qa").statusCode())
        .isEqualTo(503);
    assertThat(reader.get("/report/webinars/" + Reader.encoded(uuid)).statusCode()).isEqualTo(503);
    assertThat(reader.get("/past_webinars/" + Reader.encoded(other) + "/qa").statusCode())
        .isEqualTo(200);
  }

  @Test
  void a_fault_can_fall_on_one_kind_of_list() throws Exception {
    long id = truth.ids().findFirst().orElseThrow();
    sandbox.faults().add(Fault.status(500).on(Endpoint.TRACKING_SOURCES).first(1));

    assertThat(reader.get("/webinars/" + id + "/panelists").statusCode()).isEqualTo(200);
    assertThat(reader.get("/webinars/" + id + "/tracking_sources").statusCode()).isEqualTo(500);
    assertThat(reader.get("/webinars/" + id + "/tracking_sources").statusCode()).isEqualTo(200);
    assertThat(sandbox.calls().of(Endpoint.TRACKING_SOURCES, 500)).isEqualTo(1);
  }

  @Test
  void fifty_thousand_participants_come_in_167_pages() throws Exception {
    restart(SETTINGS.withPeople(People.exactly(10, 50_000)).withOddities(Set.of(), 0));
    String uuid = Accounts.uuids(truth).get(0);
    String path = "/past_webinars/" + Reader.encoded(uuid) + "/participants?page_size=300";

    List<JsonNode> read = reader.drained(path, "participants");

    assertThat(read).hasSize(50_000);
    assertThat(read).extracting(one -> one.path("user_id").asText()).doesNotHaveDuplicates();
    assertThat(sandbox.calls().of(Endpoint.PARTICIPANTS)).isEqualTo(167);
  }

  @Test
  void a_total_can_be_one_more_than_the_rows() throws Exception {
    restart(SETTINGS.withOddities(Set.of(Oddity.WRONG_TOTAL), 1));
    for (String uuid : Accounts.uuids(truth)) {
      String path = "/past_webinars/" + Reader.encoded(uuid) + "/participants?page_size=300";
      assertThat(reader.read(path).path("total_records").asInt())
          .isEqualTo(truth.participants(uuid).size() + 1);
    }
  }

  @Test
  void an_app_that_lacks_a_scope_is_told_which_and_its_token_says_so() throws Exception {
    restart(SETTINGS.withoutScopes(Set.of("webinar:read:list_past_polls:admin")));
    String path = "/past_webinars/" + Reader.encoded(Accounts.uuids(truth).get(0));

    assertThat(reader.get(path + "/qa").statusCode()).isEqualTo(200);
    HttpResponse<String> refusal = reader.get(path + "/polls");
    assertThat(refusal.statusCode()).isEqualTo(400);
    assertThat(Reader.json(refusal).path("code").asInt()).isEqualTo(4711);
    assertThat(Reader.json(refusal).path("message").asText())
        .isEqualTo(
            "Invalid access token, does not contain scopes:[webinar:read:list_past_polls,"
                + " webinar:read:list_past_polls:admin].");
    assertThat(Reader.json(reader.token(reader.form())).path("scope").asText().split(" "))
        .hasSize(16)
        .contains("webinar:read:past_qa:admin", "user:read:list_users:admin")
        .doesNotContain("webinar:read:list_past_polls:admin");
  }

  private void assertRefused(String path, int status, int code) throws Exception {
    HttpResponse<String> response = reader.get(path);
    assertThat(response.statusCode()).as(path).isEqualTo(status);
    assertThat(Reader.json(response).path("code").asInt()).as(path).isEqualTo(code);
  }
}
