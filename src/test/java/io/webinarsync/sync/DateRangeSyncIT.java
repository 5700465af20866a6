package io.webinarsync.sync;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.webinarsync.SyncScenario;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DateRangeSyncIT extends SyncScenario {

  @Test
  void brings_the_webinars_with_a_session_in_the_range_and_those_without_time() {
    LocalDate to = LocalDate.now(ZoneOffset.UTC).minusDays(10);
    LocalDate from = to.minusDays(20);
    Claim.Window window =
        new Claim.Window(
            from.atStartOfDay(ZoneOffset.UTC).toInstant(),
            to.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant());

    JsonPath sync = range(connect(), from, to);

    Set<Long> expected =
        sandbox
            .truth()
            .ids()
            .filter(id -> Schedule.of(truth(id)).mayTouch(window))
            .boxed()
            .collect(Collectors.toSet());
    assertThat(sync.getString("result")).isEqualTo("complete");
    assertThat(sync.getString("from")).isEqualTo(from.toString());
    assertThat(storedIds()).isEqualTo(expected).isNotEmpty().hasSizeLessThan(620);
    assertThat(sync.getInt("progress.skipped")).isEqualTo(620 - expected.size());
  }

  @Test
  void marks_no_deletion() {
    String connection = connect();
    sync(connection, "full");
    sandbox.changes().remove(sandbox.truth().ids().limit(3).toArray());

    range(connection, LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31));

    assertThat(number("select count(*) from zoom_webinars where deleted_at is not null")).isZero();
  }

  private JsonPath range(String connection, LocalDate from, LocalDate to) {
    return ended(
        start(
            Map.of(
                "connectionId",
                connection,
                "mode",
                "date_range",
                "from",
                from.toString(),
                "to",
                to.toString())));
  }

  private JsonNode truth(long id) {
    return sandbox.truth().webinar(id).orElseThrow();
  }

  private Set<Long> storedIds() {
    return rows("select webinar_id from zoom_webinars").stream()
        .map(row -> (Long) row.get(0))
        .collect(Collectors.toSet());
  }
}
