package io.webinarsync.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.Request;
import com.atlassian.oai.validator.model.SimpleResponse;
import com.atlassian.oai.validator.report.ValidationReport;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The sandbox's answers, judged by Zoom's description with its known gaps filled. */
class SandboxContractIT {

  private static Optional<OpenApiInteractionValidator> loaded = Optional.empty();

  private OpenApiInteractionValidator validator;
  private Sandbox sandbox;
  private Reader reader;

  /** Loaded once, and looked for before each test, so that each one that is skipped counts. */
  @BeforeEach
  void start() throws Exception {
    validator =
        loaded.orElseGet(() -> ZoomDescription.validator("zoom-webinar-sync.fixed.json").build());
    loaded = Optional.of(validator);
    sandbox =
        Sandbox.start(
            SandboxSettings.defaults()
                .withWebinars(400)
                .withOddities(Oddity.described(), 0.2)
                .withStaff(2, 1, 2));
    reader = new Reader(sandbox).signedIn();
  }

  @AfterEach
  void stop() {
    Optional.ofNullable(sandbox).ifPresent(Sandbox::close);
  }

  @Test
  void lists_of_users_obey() throws Exception {
    assertObeys("/users?page_size=2000", 200);
    assertObeys("/users?page_size=1", 200);
    assertObeys("/users?status=pending", 200);
    assertObeys("/users?status=inactive", 200);
    assertObeys("/users?status=asleep", 400);
    assertObeys("/users?next_page_token=dead", 400);
  }

  @Test
  void lists_of_webinars_obey() throws Exception {
    String host = sandbox.truth().hosts().get(0);
    String next =
        reader.read("/users/" + host + "/webinars?page_size=300").path("next_page_token").asText();

    assertObeys("/users/" + host + "/webinars?page_size=300", 200);
    assertObeys("/users/" + host + "/webinars?page_size=300&next_page_token=" + next, 200);
    assertObeys("/users/" + host + "/webinars?type=upcoming", 200);
    assertObeys("/users/" + host + "/webinars?type=past", 400);
    assertObeys("/users/" + sandbox.truth().hostsWithoutAddon().get(0) + "/webinars", 400);
    assertObeys("/users/nobody/webinars", 404);
  }

  @Test
  void webinars_obey() throws Exception {
    for (long id : sandbox.truth().ids().toArray()) {
      assertObeys("/webinars/" + id + "?show_previous_occurrences=true", 200);
    }
    assertObeys("/webinars/1", 404);
    assertObeys("/webinars/x", 400);
  }

  @Test
  void users_obey() throws Exception {
    assertObeys("/users/" + sandbox.truth().hosts().get(0), 200);
    assertObeys("/users/nobody", 404);
  }

  @Test
  void what_belongs_to_a_webinar_obeys() throws Exception {
    for (long id : sandbox.truth().ids().limit(150).toArray()) {
      boolean isRegistered = sandbox.truth().registrationQuestions(id).isPresent();
      String webinar = "/webinars/" + id;
      assertObeys(webinar + "/registrants?page_size=300", isRegistered ? 200 : 400);
      assertObeys(webinar + "/registrants?status=denied", isRegistered ? 200 : 400);
      assertObeys(webinar + "/registrants/questions", isRegistered ? 200 : 400);
      assertObeys(webinar + "/panelists", 200);
      assertObeys(webinar + "/polls", 200, 400);
      assertObeys(webinar + "/survey", sandbox.truth().survey(id).isPresent() ? 200 : 400);
      assertObeys(webinar + "/tracking_sources", 200);
    }
  }

  @Test
  void what_belongs_to_no_webinar_obeys() throws Exception {
    for (String child : List.of("registrants", "panelists", "polls", "tracking_sources")) {
      assertObeys("/webinars/1/" + child, 404);
    }
    assertObeys("/webinars/1/registrants/questions", 404);
    assertObeys("/webinars/1/survey", 404);
    assertObeys("/past_webinars/1/participants", 404);
    assertObeys("/past_webinars/1/polls", 404);
    assertObeys("/report/webinars/1", 404);
  }

  @Test
  void instances_and_reports_obey() throws Exception {
    List<ObjectNode> history = sandbox.truth().history();
    for (ObjectNode held : history.subList(0, 150)) {
      String uuid = Reader.encoded(held.path("meeting_uuid").asText());
      assertObeys("/past_webinars/" + held.path("meeting_id").asText() + "/instances", 200);
      assertObeys("/past_webinars/" + uuid + "/participants?page_size=300", 200);
      assertObeys("/past_webinars/" + uuid + "/absentees?page_size=300", 200, 400);
      assertObeys("/past_webinars/" + uuid + "/polls", 200);
      assertObeys("/past_webinars/" + uuid + "/qa", 200);
      assertObeys("/report/webinars/" + uuid, 200);
    }
  }

  @Test
  void the_history_obeys() throws Exception {
    String day = sandbox.truth().history().get(0).path("start_time").asText().substring(0, 10);
    String days = "from=" + day + "&to=" + LocalDate.parse(day).plusMonths(1);

    assertObeys("/report/history_meetings?meeting_type=webinar&page_size=300&" + days, 200);
    assertObeys("/report/history_meetings?meeting_type=meeting&" + days, 200);
    assertObeys("/report/history_meetings?meeting_type=webinar&from=2025-01-01&to=2025-02-02", 400);
  }

  @Test
  void refusals_obey() throws Exception {
    sandbox.faults().add(Fault.dailyLimit().first(1));
    assertObeys("/users", 429);

    sandbox.expireAccessTokens();
    assertObeys("/users", 401);
  }

  @Test
  void per_second_refusals_obey() throws Exception {
    sandbox.close();
    sandbox = Sandbox.start(sandbox.settings().withLimits(Limits.of("free*0.001")));
    reader = new Reader(sandbox).signedIn();
    reader.get("/users");

    assertObeys("/users", 429);
  }

  @Test
  void tokens_and_their_refusals_obey() throws Exception {
    assertObeysOAuth(reader.token(reader.form()), 200);
    assertObeysOAuth(reader.token("grant_type=password"), 400);
    assertObeysOAuth(reader.oauth("/token", reader.form(), "guess"), 401);
  }

  @ParameterizedTest
  @EnumSource(names = {"NULL_FIELDS", "LOCAL_TIME", "UNKNOWN_VALUES", "NUMBERS_AS_TEXT"})
  void oddities_beyond_the_description_are_noticed(Oddity oddity) throws Exception {
    sandbox.close();
    sandbox = Sandbox.start(sandbox.settings().withOddities(Set.of(oddity), 1));
    reader = new Reader(sandbox).signedIn();
    long id = sandbox.truth().ids().findFirst().orElseThrow();

    assertThat(complaints("/v2/webinars/" + id, Request.Method.GET, reader.get("/webinars/" + id)))
        .isNotEmpty();
  }

  private void assertObeys(String path, Integer... statuses) throws Exception {
    HttpResponse<String> response = reader.get(path);

    assertThat(response.statusCode()).as(path).isIn((Object[]) statuses);
    assertThat(complaints("/v2" + path.replaceAll("\\?.*", ""), Request.Method.GET, response))
        .as(path)
        .isEmpty();
  }

  /** The token endpoint stands in the description as if it were below the API's address. */
  private void assertObeysOAuth(HttpResponse<String> response, int status) {
    assertThat(response.statusCode()).isEqualTo(status);
    assertThat(complaints("/v2/oauth/token", Request.Method.POST, response)).isEmpty();
  }

  private List<String> complaints(
      String path, Request.Method method, HttpResponse<String> response) {
    SimpleResponse.Builder answer =
        SimpleResponse.Builder.status(response.statusCode()).withBody(response.body());
    response.headers().map().forEach(answer::withHeader);
    return validator.validateResponse(path, method, answer.build()).getMessages().stream()
        .filter(message -> message.getLevel() == ValidationReport.Level.ERROR)
        .map(ValidationReport.Message::getMessage)
        .toList();
  }
}
