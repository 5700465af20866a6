package io.webinarsync.sync;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.webinarsync.SyncScenario;
import io.webinarsync.sandbox.Endpoint;
import io.webinarsync.sandbox.Fault;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DeltaSyncIT extends SyncScenario {

  @Test
  void without_an_earlier_clean_sync_a_delta_reads_all() {
    JsonPath sync = sync(connect(), "delta");

    assertThat(sync.getInt("counts.webinars.inserted")).isEqualTo(620);
    assertThat(sync.getInt("progress.skipped")).isZero();
  }

  @Test
  void with_nothing_changed_only_the_lists_are_read() {
    String connection = connect();
    sync(connection, "full");
    sandbox.forgetCalls();

    JsonPath delta = sync(connection, "delta");

    assertThat(delta.getString("result")).isEqualTo("complete");
    assertThat(delta.getInt("progress.skipped")).isEqualTo(620);
    assertThat(sandbox.calls().of(Endpoint.WEBINAR)).isZero();
    assertThat(sandbox.calls().of(Endpoint.WEBINARS)).isEqualTo(sandbox.truth().listPages(300) + 1);
  }

  @Test
  void what_has_changed_in_the_list_is_read_and_nothing_else() {
    String connection = connect();
    sync(connection, "full");
    long[] changed = sandbox.truth().ids().limit(7).toArray();
    sandbox.changes().change(changed);
    sandbox.forgetCalls();

    JsonPath delta = sync(connection, "delta");

    assertThat(sandbox.calls().of(Endpoint.WEBINAR)).isEqualTo(7);
    assertThat(delta.getInt("counts.webinars.updated")).isEqualTo(7);
    assertThat(number("select count(*) from zoom_webinars where topic like 'Changed 1:%'"))
        .isEqualTo(7);
  }

  @Test
  void what_failed_the_last_time_is_read_again() {
    String connection = connect();
    sync(connection, "full");
    long failing = sandbox.truth().ids().findFirst().orElseThrow();
    sandbox.changes().change(failing);
    sandbox.faults().add(Fault.status(500).ofWebinar(failing));
    assertThat(sync(connection, "delta").getString("result")).isEqualTo("gaps");
    sandbox.faults().clear();
    sandbox.forgetCalls();

    JsonPath delta = sync(connection, "delta");

    assertThat(delta.getString("result")).isEqualTo("complete");
    assertThat(sandbox.calls().of(Endpoint.WEBINAR)).isEqualTo(1);
    assertThat(number("select count(*) from zoom_webinars where sync_status <> 'synced'")).isZero();
  }

  @Test
  void what_starts_soon_and_what_has_just_ended_is_read_again() {
    String connection = connect();
    sync(connection, "full");
    List<Long> ids = sandbox.truth().ids().limit(3).boxed().toList();
    execute(
        "update zoom_webinars set start_time = now() + interval '6 days 23 hours', occurrences = null where webinar_id = ?",
        ids.get(0));
    execute(
        "update zoom_webinars set start_time = now() - interval '64 minutes', duration = 60, occurrences = null where webinar_id = ?",
        ids.get(1));
    execute(
        "update zoom_webinars set start_time = now() + interval '7 days 1 hour', occurrences = null where webinar_id = ?",
        ids.get(2));
    sandbox.forgetCalls();

    sync(connection, "delta");

    assertThat(sandbox.calls().of(Endpoint.WEBINAR)).isEqualTo(2);
  }

  @Test
  void a_webinar_gone_from_the_list_is_deleted_once_its_detail_is_a_404() {
    String connection = connect();
    sync(connection, "full");
    long[] removed = sandbox.truth().ids().limit(2).toArray();
    sandbox.changes().remove(removed);
    execute(
        "update zoom_webinars set start_time = now() - interval '91 days', occurrences = null where webinar_id = ?",
        removed[1]);
    sandbox.forgetCalls();

    JsonPath delta = sync(connection, "delta");

    assertThat(delta.getString("result")).isEqualTo("complete");
    assertThat(delta.getInt("counts.webinars.deleted")).isEqualTo(1);
    assertThat(sandbox.calls().of(Endpoint.WEBINAR)).isEqualTo(1);
    assertThat(rows("select status from zoom_webinars where webinar_id = ?", removed[0]))
        .containsExactly(List.of("deleted"));
    assertThat(rows("select status from zoom_webinars where webinar_id = ?", removed[1]))
        .containsExactly(List.of("expired"));
  }

  @Test
  void a_deleted_webinar_that_is_listed_again_is_back() {
    String connection = connect();
    sync(connection, "full");
    long removed = sandbox.truth().ids().findFirst().orElseThrow();
    sandbox.changes().remove(removed);
    sync(connection, "full");

    sandbox.changes().restoreAll();
    sync(connection, "delta");

    assertThat(number("select count(*) from zoom_webinars where deleted_at is not null")).isZero();
    assertThat(number("select count(*) from zoom_webinars where status = 'deleted'")).isZero();
  }

  @Test
  void when_more_than_the_guard_allows_would_vanish_none_is_deleted() {
    String connection = connect();
    sync(connection, "full");
    sandbox.changes().remove(sandbox.truth().ids().limit(400).toArray());

    JsonPath delta = sync(connection, "delta");

    assertThat(delta.getString("result")).isEqualTo("gaps");
    assertThat(number("select count(*) from zoom_webinars where deleted_at is not null")).isZero();
    assertThat(gapReasons(delta)).singleElement().asString().contains("400 of 620");
  }

  @Test
  void where_a_list_fails_nothing_of_its_host_is_deleted() {
    String connection = connect();
    sync(connection, "full");
    sandbox.changes().remove(sandbox.truth().ids().limit(2).toArray());
    sandbox.faults().add(Fault.status(503).ofHost(sandbox.truth().hosts().get(0)));

    JsonPath delta = sync(connection, "delta");

    assertThat(delta.getString("result")).isEqualTo("gaps");
    assertThat(number("select count(*) from zoom_webinars where deleted_at is not null")).isZero();
  }

  @Test
  void a_webinar_gone_between_list_and_detail_is_skipped_with_zooms_code() {
    long gone = sandbox.truth().ids().findFirst().orElseThrow();
    sandbox.changes().removeAfterListing(gone);

    JsonPath sync = sync(connect(), "full");

    assertThat(sync.getString("result")).isEqualTo("complete");
    assertThat(sync.getInt("progress.skipped")).isEqualTo(1);
    assertThat(rows("select error_message from webinar_sync_queue where webinar_id = ?", gone))
        .singleElement()
        .asString()
        .contains("404/3001");
  }

  private List<List<Object>> gapReasons(JsonPath sync) {
    return rows(
        "select gap_reason from sync_reconciliations where sync_id = ?::uuid and gap_reason is not null",
        sync.getString("id"));
  }
}
