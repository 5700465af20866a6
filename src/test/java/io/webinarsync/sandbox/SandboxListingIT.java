package io.webinarsync.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SandboxListingIT {

  private Sandbox sandbox;
  private Reader reader;

  @BeforeEach
  void start() throws Exception {
    sandbox =
        Sandbox.start(
            SandboxSettings.defaults()
                .withAnchor(Accounts.ANCHOR)
                .withWebinars(650)
                .withStaff(2, 1, 2));
    reader = new Reader(sandbox).signedIn();
  }

  @AfterEach
  void stop() {
    sandbox.close();
  }

  @Test
  void users_come_with_the_hosts_first_and_then_the_pending_without_an_id() throws Exception {
    JsonNode page = reader.read("/users?status=active&page_size=2000");

    assertThat(page.path("total_records").asInt()).isEqualTo(4);
    assertThat(page.path("next_page_token").asText("absent")).isEmpty();
    assertThat(Reader.items(page, "users").map(user -> user.path("id").asText()))
        .containsExactly(
            sandbox.truth().hosts().get(0), sandbox.truth().hostsWithoutAddon().get(0), "", "");
    assertThat(Reader.items(page, "users").map(user -> user.path("status").asText()))
        .containsExactly("active", "active", "pending", "pending");
  }

  @Test
  void users_come_page_by_page() throws Exception {
    JsonNode first = reader.read("/users?page_size=3");
    String token = first.path("next_page_token").asText();
    JsonNode second = reader.read("/users?page_size=3&next_page_token=" + encoded(token));

    assertThat(first.path("users")).hasSize(3);
    assertThat(first.path("page_count").asInt()).isEqualTo(2);
    assertThat(second.path("users")).hasSize(1);
    assertThat(second.path("next_page_token").asText("absent")).isEmpty();
  }

  @Test
  void webinars_of_650_come_on_three_pages_of_300() throws Exception {
    List<JsonNode> pages = pages("type=scheduled&page_size=300");

    assertThat(pages)
        .extracting(page -> page.path("webinars").size())
        .containsExactly(300, 300, 50);
    assertThat(pages)
        .allSatisfy(page -> assertThat(page.path("total_records").asInt()).isEqualTo(650));
    assertThat(pages.stream().flatMap(page -> Reader.items(page, "webinars")))
        .extracting(webinar -> webinar.path("id").asLong())
        .containsExactlyElementsOf(sandbox.truth().ids().boxed().toList());
    assertThat(sandbox.truth().listPages(300)).isEqualTo(3);
  }

  @Test
  void upcoming_webinars_are_some_of_them() throws Exception {
    Stream<JsonNode> webinars =
        pages("type=upcoming&page_size=300").stream()
            .flatMap(page -> Reader.items(page, "webinars"));

    assertThat(webinars.count()).isBetween(200L, 500L);
  }

  @Test
  void a_host_without_the_add_on_has_no_list() throws Exception {
    String host = sandbox.truth().hostsWithoutAddon().get(0);

    HttpResponse<String> response = reader.get("/users/" + host + "/webinars");

    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(Reader.json(response).path("code").asInt()).isEqualTo(200);
    assertThat(response.body()).contains("Webinar plan is missing.");
  }

  @Test
  void an_unknown_user_is_told_so() throws Exception {
    HttpResponse<String> response = reader.get("/users/nobody/webinars");

    assertThat(response.statusCode()).isEqualTo(404);
    assertThat(Reader.json(response).path("code").asInt()).isEqualTo(1001);
  }

  @ParameterizedTest
  @ValueSource(strings = {"type=past", "page_size=301", "page_size=0", "page_size=many"})
  void parameters_that_zoom_does_not_take_are_refused(String query) throws Exception {
    HttpResponse<String> response = reader.get(list() + "?" + query);

    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(Reader.json(response).path("code").asInt()).isEqualTo(300);
  }

  @Test
  void an_account_of_ten_million_answers_like_any_other() throws Exception {
    sandbox.close();
    sandbox = Sandbox.start(sandbox.settings().withWebinars(10_000_000).withStaff(100, 0, 0));
    reader = new Reader(sandbox).signedIn();
    String last = sandbox.truth().hosts().get(99);

    JsonNode page = reader.read("/users/" + last + "/webinars?page_size=300");
    long id = page.at("/webinars/299/id").asLong();

    assertThat(page.path("total_records").asInt()).isEqualTo(199_000);
    assertThat(reader.read("/webinars/" + id).path("host_id").asText()).isEqualTo(last);
    assertThat(sandbox.truth().count()).isEqualTo(10_000_000);
  }

  @Test
  void what_is_no_endpoint_is_not_recognized() throws Exception {
    HttpResponse<String> response = reader.get("/past_webinars/1");

    assertThat(response.statusCode()).isEqualTo(404);
    assertThat(response.body())
        .isEqualTo("{\"code\":2300,\"message\":\"This API endpoint is not recognized.\"}");
  }

  private List<JsonNode> pages(String query) throws Exception {
    List<JsonNode> pages = new ArrayList<>();
    String token = "";
    do {
      pages.add(reader.read(list() + "?" + query + "&next_page_token=" + encoded(token)));
      token = pages.get(pages.size() - 1).path("next_page_token").asText();
    } while (!token.isEmpty());
    return pages;
  }

  private String list() {
    return "/users/" + sandbox.truth().hosts().get(0) + "/webinars";
  }

  private static String encoded(String token) {
    return URLEncoder.encode(token, StandardCharsets.UTF_8);
  }
}
