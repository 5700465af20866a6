package io.webinarsync.zoom;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the client makes of the bodies that Zoom sends. */
class WireRecordsTest {

  @Test
  void a_page_of_users_is_read_with_all_its_fields() {
    UserPage page =
        UserPage.of(
            json(
                """
                {"next_page_token":"t+/=","total_records":7,"users":[
                  {"id":"u1","email":"a@b.c","first_name":"A","last_name":"B","display_name":"A B",
                   "status":"active","timezone":"Europe/Berlin","type":2,"new":{"x":[1]}}]}
                """));

    assertThat(page.users())
        .containsExactly(new ZoomUser("u1", "a@b.c", "A", "B", "A B", "active", "Europe/Berlin"));
    assertThat(page.nextPageToken()).isEqualTo("t+/=");
    assertThat(page.totalRecords()).isEqualTo(7);
  }

  @Test
  void a_pending_user_has_no_id() {
    UserPage page = UserPage.of(json("{\"users\":[{\"email\":\"a@b.c\",\"status\":\"pending\"}]}"));

    assertThat(page.users())
        .containsExactly(new ZoomUser(null, "a@b.c", null, null, null, "pending", null));
  }

  @Test
  void a_user_never_shows_who_it_is() {
    ZoomUser user = new ZoomUser("u1", "a@b.c", "A", "B", "A B", "active", null);

    assertThat(user.toString()).isEqualTo("ZoomUser[status=active]");
  }

  @Test
  void a_page_of_webinars_is_read_with_all_its_fields() {
    WebinarPage page =
        WebinarPage.of(
            json(
                """
                {"next_page_token":"","total_records":1,"webinars":[
                  {"id":93812345678,"uuid":"/a//b==","host_id":"h","topic":"T 😀","type":9,
                   "start_time":"2026-03-01T10:00:00Z","duration":60,"timezone":"Mars/Olympus",
                   "agenda":"G","created_at":"2026-01-01T00:00:00Z","join_url":"https://j"}]}
                """));

    assertThat(page.webinars())
        .containsExactly(
            new WebinarSummary(
                93812345678L,
                "/a//b==",
                "h",
                "T 😀",
                9,
                "2026-03-01T10:00:00Z",
                60,
                "Mars/Olympus",
                "G",
                "2026-01-01T00:00:00Z",
                "https://j"));
    assertThat(page.unreadable()).isZero();
    assertThat(page.nextPageToken()).isNull();
  }

  @Test
  void any_field_of_a_webinar_but_its_id_may_be_missing_null_or_empty() {
    WebinarPage page =
        WebinarPage.of(
            json(
                "{\"webinars\":[{\"id\":5},{\"id\":6,\"topic\":null,\"type\":null,\"uuid\":\"\"}]}"));

    assertThat(page.webinars())
        .containsExactly(
            new WebinarSummary(5, null, null, null, null, null, null, null, null, null, null),
            new WebinarSummary(6, null, null, null, null, null, null, null, null, null, null));
  }

  @Test
  void numbers_may_come_as_text_and_text_as_numbers() {
    WebinarPage page =
        WebinarPage.of(
            json(
                """
                {"total_records":"2","webinars":[
                  {"id":"93812345678","type":"5","duration":" 45 ","topic":2026},
                  {"id":7,"type":"webinar","duration":45.5,"topic":{"a":1}}]}
                """));

    assertThat(page.totalRecords()).isEqualTo(2);
    assertThat(page.webinars())
        .containsExactly(
            new WebinarSummary(
                93812345678L, null, null, "2026", 5, null, 45, null, null, null, null),
            new WebinarSummary(7, null, null, null, null, null, null, null, null, null, null));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"id\":null}",
        "{\"id\":\"\"}",
        "{\"id\":\"abc\"}",
        "{\"id\":0}",
        "{\"id\":-3}",
        "{\"id\":1.5}",
        "{\"id\":99999999999999999999}",
        "{\"id\":[1]}",
        "null",
        "\"x\"",
      })
  void a_webinar_without_a_readable_id_is_counted_and_does_not_cost_the_page(String webinar) {
    WebinarPage page = WebinarPage.of(json("{\"webinars\":[{\"id\":1}," + webinar + "]}"));

    assertThat(page.webinars()).extracting(WebinarSummary::id).containsExactly(1L);
    assertThat(page.unreadable()).isEqualTo(1);
    assertThat(page.itemCount()).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"next_page_token\":\"\"}",
        "{\"users\":null,\"webinars\":null,\"page_size\":300}",
        "{\"total_records\":0}",
      })
  void a_page_without_its_list_is_one_without_items(String body) {
    assertThat(UserPage.of(json(body)).users()).isEmpty();
    assertThat(WebinarPage.of(json(body)).webinars()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"code\":200,\"message\":\"odd\"}",
        "{\"total_records\":3,\"next_page_token\":\"\"}",
        "{\"users\":7,\"webinars\":{}}",
      })
  void what_is_no_page_does_not_pass_for_an_empty_one(String body) {
    assertUnreadable(() -> UserPage.of(json(body)));
    assertUnreadable(() -> WebinarPage.of(json(body)));
  }

  @Test
  void a_webinar_in_full_stays_as_it_was_sent() {
    ObjectNode body = json("{\"id\":\"7\",\"settings\":{\"x\":null},\"nobody_knows\":[1,2]}");

    assertThat(WebinarDetail.of(body).body()).isEqualTo(body);
    assertThat(WebinarDetail.of(body).toString()).isEqualTo("WebinarDetail[fields=3]");
  }

  @Test
  void what_has_no_id_is_no_webinar() {
    assertUnreadable(() -> WebinarDetail.of(json("{\"topic\":\"T\"}")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "<html>Bad gateway</html>",
        "{\"users\":[{\"id\":\"u",
        "{\"users\":[]} trailing",
        "{\"users\":[]}{\"users\":[]}",
        "[]",
        "null",
        "\"text\"",
        "{'users':[]}",
      })
  void a_body_that_is_not_one_whole_object_is_unreadable(String body) {
    assertUnreadable(() -> json(body));
  }

  @Test
  void a_body_cut_anywhere_is_unreadable() {
    String whole = "{\"users\":[{\"id\":\"u\",\"n\":1.5e3,\"b\":true}],\"next_page_token\":\"\"}";

    for (int length = 0; length < whole.length(); length++) {
      String cut = whole.substring(0, length);
      assertUnreadable(() -> json(cut));
    }
  }

  @Test
  void a_missing_body_is_unreadable() {
    assertUnreadable(() -> Json.object(null));
  }

  @Test
  void a_text_may_be_as_long_as_the_answer() {
    String agenda = "x".repeat(25_000_000);

    ObjectNode body = json("{\"id\":1,\"agenda\":\"" + agenda + "\"}");

    assertThat(body.get("agenda").textValue()).hasSize(25_000_000);
  }

  private static void assertUnreadable(org.assertj.core.api.ThrowableAssert.ThrowingCallable code) {
    assertThatExceptionOfType(ZoomException.class)
        .isThrownBy(code)
        .satisfies(failure -> assertThat(failure.error()).isEqualTo(Unavailable.unreadable()));
  }

  private static ObjectNode json(String body) {
    return Json.object(body.getBytes(UTF_8));
  }
}
