package io.webinarsync.sync;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.webinarsync.webinars.WebinarColumns;
import io.webinarsync.webinars.WebinarRow;
import io.webinarsync.zoom.WebinarDetail;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class WebinarMappingTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

  private final WebinarMapping mapping = new WebinarMapping(false);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          webinar_uuid                            | "/abc//DEF=="
          alternative_hosts                       | ["a@example.com","b@example.com"]
          registration_required                   | true
          approval_type                           | 0
          max_registrants                         | 250
          max_attendees                           | null
          audio                                   | "telephony"
          auto_recording                          | "cloud"
          enforce_login                           | true
          hd_video                                | true
          hd_video_for_attendees                  | true
          send_1080p_video_to_attendees           | true
          host_video                              | true
          on_demand                               | true
          panelists_video                         | true
          practice_session                        | true
          question_answer                         | true
          registrants_confirmation_email          | true
          registrants_email_notification          | true
          registrants_restrict_number             | 250
          notify_registrants                      | true
          post_webinar_survey                     | true
          survey_url                              | "https://example.com/survey"
          authentication_option                   | "signIn_D8cJuqWVQ623CI4Q8yQK0Q"
          authentication_domains                  | "example.com"
          authentication_name                     | "Sign in to Zoom"
          email_language                          | "de-DE"
          panelists_invitation_email_notification | true
          contact_name                            | "Jill Chill"
          contact_email                           | "jchill@example.com"
          attendees_and_panelists_reminder_email_notification | {"enable":true,"type":3}
          follow_up_attendees_email_notification  | {"enable":true,"type":1}
          follow_up_absentees_email_notification  | {"enable":true,"type":2}
          h323_password                           | null
          encrypted_password                      | null
          simulive                                | true
          record_file_id                          | "f09340e1-cdc3-4eae-9a74-98f9777ed908"
          additional_data                         | {"simulive_delay_start":{"enable":true,"time":5,"timeunit":"minute"},"new_field":7}
          webinar_created_at                      | "2026-10-01T07:58:03Z"
          topic                                   | "All hands 🎉"
          type                                    | 5
          start_time                              | "2026-11-22T13:30:00Z"
          duration                                | 90
          timezone                                | "Europe/Berlin"
          status                                  | "upcoming"
          host_id                                 | "KDcuGIm1QgePTO8WbOqwIQ"
          host_email                              | "jchill@example.com"
          join_url                                | "https://example.com/j/98765432101"
          registration_url                        | "https://example.com/register/98765432101"
          registration_type                       | 2
          template_id                             | "5Cj3ceXoStO6TGOVvIOVPA=="
          transition_to_live                      | true
          creation_source                         | "open_api"
          tracking_fields                         | [{"field":"team","value":"red"}]
          password                                | null
          start_url                               | null
          """)
  void every_column_holds_the_field_it_comes_from(String column, String expected)
      throws IOException {
    WebinarRow row = mapping.row(item(), detail("webinar-full.json"), NOW);

    assertThat(row.columns().path(column)).isEqualTo(JSON.readTree(expected));
  }

  @ParameterizedTest
  @CsvSource({"0, true", "1, true", "2, false", "99, false"})
  void registration_is_required_by_the_approval_type(int approvalType, boolean isRequired)
      throws IOException {
    WebinarDetail detail = detail("webinar-full.json");
    ((ObjectNode) detail.body().path("settings")).put("approval_type", approvalType);

    JsonNode columns = mapping.row(item(), detail, NOW).columns();

    assertThat(columns.path("approval_type").asInt()).isEqualTo(approvalType);
    assertThat(columns.path("registration_required").asBoolean()).isEqualTo(isRequired);
  }

  @ParameterizedTest
  @MethodSource("emptyWebinars")
  void a_webinar_of_nothing_has_every_column_at_its_default(String body) throws IOException {
    ObjectNode columns = mapping.row(item(), parsed(body), NOW).columns();

    assertThat(WebinarColumns.KEPT).allSatisfy(column -> assertThat(columns.has(column)).isTrue());
    assertThat(columns.path("hd_video").isBoolean()).isTrue();
    assertThat(columns.path("registration_required").asBoolean()).isFalse();
    assertThat(columns.path("registrants_restrict_number").asInt(-1)).isZero();
    assertThat(columns.path("additional_data")).isEqualTo(JSON.createObjectNode());
    assertThat(columns.path("topic").isNull()).isTrue();
    assertThat(columns.path("start_time").isNull()).isTrue();
    assertThat(columns.path("alternative_hosts").isNull()).isTrue();
  }

  static Stream<String> emptyWebinars() {
    return Stream.of(
        "{}",
        "{\"id\":1,\"settings\":{}}",
        "{\"topic\":null,\"agenda\":null,\"timezone\":null,\"settings\":null,\"occurrences\":null}",
        "{\"topic\":\"\",\"settings\":{\"alternative_hosts\":\"\",\"audio\":\"\"}}");
  }

  @Test
  void login_is_enforced_by_the_newer_field_where_the_old_one_is_missing() throws IOException {
    WebinarDetail detail = parsed("{\"settings\":{\"meeting_authentication\":true}}");

    JsonNode columns = mapping.row(item(), detail, NOW).columns();

    assertThat(columns.path("enforce_login").asBoolean()).isTrue();
  }

  @Test
  void numbers_come_as_text_and_text_as_numbers() throws IOException {
    WebinarDetail detail = parsed("{\"duration\":\"45\",\"type\":\"9\",\"topic\":2026}");

    JsonNode columns = mapping.row(item(), detail, NOW).columns();

    assertThat(columns.path("duration").asInt()).isEqualTo(45);
    assertThat(columns.path("type").asInt()).isEqualTo(9);
    assertThat(columns.path("topic").isTextual()).isTrue();
  }

  @Test
  void what_fits_no_column_is_kept_beside_them() throws IOException {
    WebinarDetail detail =
        parsed("{\"duration\":-5,\"start_time\":\"next week\",\"host_id\":\"h\"}");

    JsonNode columns = mapping.row(item(), detail, NOW).columns();

    assertThat(columns.path("duration").isNull()).isTrue();
    assertThat(columns.path("start_time").isNull()).isTrue();
    assertThat(columns.path("additional_data"))
        .isEqualTo(JSON.readTree("{\"duration\":-5,\"start_time\":\"next week\"}"));
  }

  @Test
  void no_secret_is_stored_unless_asked_for() throws IOException {
    String secret = "canary-secret";
    WebinarDetail detail =
        parsed(
            """
            {"password":"%1$s","encrypted_passcode":"%1$s","h323_passcode":"%1$s","pstn_password":"%1$s",
             "start_url":"https://example.com/?zak=%1$s",
             "settings":{"host_key":"%1$s","nested":[{"some_token":"%1$s"}]},
             "new_passcode_field":"%1$s"}
            """
                .formatted(secret));

    assertThat(mapping.row(item(), detail, NOW).columns().toString()).doesNotContain(secret);
    JsonNode stored = new WebinarMapping(true).row(item(), detail, NOW).columns();
    assertThat(stored.path("h323_password").asText()).isEqualTo(secret);
    assertThat(stored.path("settings").toString()).doesNotContain(secret);
  }

  @Test
  void the_character_nul_is_left_out_and_all_others_stay() throws IOException {
    WebinarDetail detail =
        parsed("{\"topic\":\"a\\u0000b 🎉 \\u202e\",\"extra\":{\"k\\u0000\":\"\\u0000v\"}}");

    JsonNode columns = mapping.row(item(), detail, NOW).columns();

    assertThat(columns.path("topic").asText()).isEqualTo("ab 🎉 \u202e");
    assertThat(columns.path("additional_data"))
        .isEqualTo(JSON.readTree("{\"extra\":{\"k\":\"v\"}}"));
  }

  @Test
  void the_hash_is_of_the_content_and_not_of_its_order_or_of_the_time() throws IOException {
    WebinarDetail one = parsed("{\"topic\":\"t\",\"settings\":{\"a\":1,\"b\":2}}");
    WebinarDetail same = parsed("{\"settings\":{\"b\":2,\"a\":1},\"topic\":\"t\"}");
    WebinarDetail other = parsed("{\"topic\":\"t\",\"settings\":{\"a\":1,\"b\":3}}");

    String hash = mapping.row(item(), one, NOW).contentHash();

    assertThat(mapping.row(item(), same, NOW.plusSeconds(9)).contentHash()).isEqualTo(hash);
    assertThat(mapping.row(item(), other, NOW).contentHash()).isNotEqualTo(hash);
  }

  private static QueueItem item() {
    return new QueueItem(98765432101L, Optional.of("list-hash"));
  }

  private static WebinarDetail parsed(String body) throws IOException {
    return new WebinarDetail((ObjectNode) JSON.readTree(body));
  }

  private static WebinarDetail detail(String resource) throws IOException {
    try (InputStream in = WebinarMappingTest.class.getResourceAsStream(resource)) {
      return new WebinarDetail((ObjectNode) JSON.readTree(in));
    }
  }
}
