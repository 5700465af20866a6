package io.webinarsync.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The history of all that was held, and the older webinars that only it still shows. */
class SandboxHistoryIT {

  private Sandbox sandbox;
  private Truth truth;
  private Reader reader;

  @BeforeEach
  void start() throws Exception {
    sandbox =
        Sandbox.start(
            SandboxSettings.defaults()
                .withAnchor(Accounts.ANCHOR)
                .withWebinars(60)
                .withHistory(20));
    truth = sandbox.truth();
    reader = new Reader(sandbox).signedIn();
  }

  @AfterEach
  void stop() {
    sandbox.close();
  }

  @Test
  void the_history_in_months_without_overlap_is_all_that_was_held() throws Exception {
    List<JsonNode> read = new ArrayList<>();
    LocalDate from = LocalDate.of(2025, 4, 1);
    for (; from.isBefore(LocalDate.of(2026, 4, 1)); from = from.plusMonths(1)) {
      LocalDate to = from.plusMonths(1).minusDays(1);
      read.addAll(reader.drained(history("webinar", from, to), "history_meetings"));
    }

    assertThat(read).hasSizeGreaterThan(50);
    assertThat(read).containsExactlyInAnyOrderElementsOf(truth.history());
  }

  @Test
  void the_history_takes_a_month_at_the_most_and_lists_webinars_only_where_asked()
      throws Exception {
    LocalDate first = LocalDate.of(2026, 1, 1);

    assertThat(reader.get(history("webinar", first, first.plusMonths(1))).statusCode())
        .isEqualTo(200);
    assertRefused(history("webinar", first, first.plusMonths(1).plusDays(1)), 400, 300);
    assertRefused(history("webinar", first, first.minusDays(1)), 400, 300);
    assertRefused("/report/history_meetings?from=yesterday&to=2026-01-01", 400, 300);
    assertThat(reader.drained(history("meeting", first, first.plusDays(30)), "history_meetings"))
        .isEmpty();
  }

  @Test
  void older_webinars_are_in_the_history_and_their_past_can_be_read_but_nothing_else()
      throws Exception {
    Instant expired = Accounts.ANCHOR.minusSeconds(90 * 86_400);
    List<ObjectNode> older =
        truth.history().stream()
            .filter(held -> Instant.parse(held.path("start_time").asText()).isBefore(expired))
            .toList();

    assertThat(older).hasSize(20);
    for (ObjectNode held : older) {
      long id = held.path("meeting_id").asLong();
      String uuid = held.path("meeting_uuid").asText();
      String past = "/past_webinars/" + Reader.encoded(uuid);
      assertRefused("/webinars/" + id, 404, 3001);
      assertThat(truth.ids()).doesNotContain(id);
      assertThat(reader.drained(past + "/participants?page_size=300", "participants"))
          .isEqualTo(truth.participants(uuid));
      assertThat(reader.get(past + "/polls").statusCode()).isEqualTo(200);
      assertThat(reader.get(past + "/qa").statusCode()).isEqualTo(200);
    }
  }

  private static String history(String type, LocalDate from, LocalDate to) {
    return "/report/history_meetings?page_size=7&meeting_type=%s&from=%s&to=%s"
        .formatted(type, from, to);
  }

  private void assertRefused(String path, int status, int code) throws Exception {
    HttpResponse<String> response = reader.get(path);
    assertThat(response.statusCode()).as(path).isEqualTo(status);
    assertThat(Reader.json(response).path("code").asInt()).as(path).isEqualTo(code);
  }
}
