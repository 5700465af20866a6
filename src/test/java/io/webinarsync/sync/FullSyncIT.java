package io.webinarsync.sync;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.webinarsync.SyncScenario;
import io.webinarsync.sandbox.Endpoint;
import io.webinarsync.zoom.WebinarDetail;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

@QuarkusTest
class FullSyncIT extends SyncScenario {

  private static final int LIST_PAGE = 300;

  @Test
  void every_webinar_is_stored_as_zoom_describes_it() {
    JsonPath sync = sync(connect(), "full");

    assertThat(sync.getString("status")).isEqualTo("completed");
    assertThat(sync.getString("result")).isEqualTo("complete");
    assertThat(sync.getInt("progress.percentage")).isEqualTo(100);
    assertThat(sync.getInt("counts.webinars.inserted")).isEqualTo(620);
    assertThat(rows("select count(*), count(distinct webinar_id) from zoom_webinars"))
        .containsExactly(List.of(620L, 620L));
    assertThat(storedHashes()).isEqualTo(trueHashes());
  }

  @Test
  void the_calls_are_the_fewest_that_can_bring_it() {
    JsonPath sync = sync(connect(), "full");

    long withoutAddOn = sandbox.truth().hostsWithoutAddon().size();
    assertThat(sandbox.calls().of(Endpoint.USERS)).isEqualTo(1);
    assertThat(sandbox.calls().of(Endpoint.WEBINARS))
        .isEqualTo(sandbox.truth().listPages(LIST_PAGE) + withoutAddOn);
    assertThat(sandbox.calls().of(Endpoint.WEBINAR)).isEqualTo(620);
    assertThat(sync.getLong("apiCalls"))
        .isEqualTo(sandbox.calls().total() - sandbox.calls().of(Endpoint.TOKEN));
  }

  @Test
  void its_figures_tell_where_its_time_and_its_calls_went() {
    JsonPath sync = sync(connect(), "full");

    assertThat(rows("select distinct phase from sync_performance_metrics where phase is not null"))
        .containsExactlyInAnyOrder(
            List.of("initializing"),
            List.of("listing"),
            List.of("processing"),
            List.of("finalizing"));
    assertThat(
            number(
                """
                select count(*)
                  from sync_performance_metrics
                 where metric_type = 'api_calls'
                   and metric_value = ?
                   and details @> '{"medium": 5, "light": 620}'
                """,
                sync.getInt("apiCalls")))
        .isOne();
    assertThat(
            rows(
                "select round(metric_value, 1) from sync_performance_metrics where metric_type = 'calls_per_webinar'"))
        .containsExactly(List.of(new BigDecimal("1.0")));
    assertThat(
            number(
                """
                select count(*)
                  from (select sum(metric_value) filter (where metric_type = 'phase_duration') as phases,
                               sum(metric_value) filter (where metric_type in ('working', 'waiting_for_limit')) as parts
                          from sync_performance_metrics) figure
                 where abs(phases - parts) < 0.01
                """))
        .isOne();
  }

  @Test
  void a_second_full_sync_writes_no_webinar() {
    String connection = connect();
    sync(connection, "full");
    List<List<Object>> before =
        rows("select id, xmin::text, synced_at from zoom_webinars order by id");

    JsonPath second = sync(connection, "full");

    assertThat(second.getInt("counts.webinars.unchanged")).isEqualTo(620);
    assertThat(second.getInt("counts.webinars.inserted")).isZero();
    assertThat(second.getInt("counts.webinars.updated")).isZero();
    assertThat(rows("select id, xmin::text, synced_at from zoom_webinars order by id"))
        .isEqualTo(before);
  }

  @Test
  void counters_queue_and_reconciliation_agree() {
    JsonPath sync = sync(connect(), "full");
    String id = sync.getString("id");

    assertThat(sync.getInt("progress.total")).isEqualTo(620);
    assertThat(sync.getInt("progress.processed")).isEqualTo(620);
    assertThat(sync.getInt("progress.pending")).isZero();
    assertThat(
            rows(
                "select processing_status, count(*) from webinar_sync_queue where sync_id = ?::uuid group by 1",
                id))
        .containsExactly(List.of("completed", 620L));
    assertThat(
            rows(
                """
                select stream, sum(announced), sum(stored), max(details ->> 'withoutId')
                  from sync_reconciliations
                 where sync_id = ?::uuid
                 group by stream
                 order by stream
                """,
                id))
        .containsExactly(
            List.of("hosts", 5L, 3L, "2"), Arrays.asList("webinars", 620L, 620L, null));
    assertThat(number("select count(*) from zoom_hosts where last_listed_at is not null"))
        .isEqualTo(2);
    assertThat(number("select count(*) from zoom_hosts where not has_webinar_addon")).isEqualTo(1);
  }

  @Test
  void no_secret_reaches_the_database_outside_the_encrypted_columns() {
    sync(connect(), "full");

    String secret = "S3CR3T";
    assertThat(
            number(
                "select count(*) from zoom_webinars w where strpos(upper(w::text), ?) > 0", secret))
        .isZero();
    assertThat(
            number(
                "select count(*) from sync_progress_updates e where strpos(upper(e::text), ?) > 0",
                secret))
        .isZero();
    assertThat(
            number(
                "select count(*) from zoom_webinars where num_nonnulls(password, h323_password,"
                    + " pstn_password, encrypted_password, webinar_passcode, start_url) > 0"))
        .isZero();
  }

  private Map<Long, String> trueHashes() {
    WebinarMapping mapping = new WebinarMapping(false);
    Map<Long, String> hashes = new HashMap<>();
    sandbox
        .truth()
        .ids()
        .forEach(
            id -> {
              WebinarDetail detail = new WebinarDetail(sandbox.truth().webinar(id).orElseThrow());
              QueueItem item = new QueueItem(id, Optional.empty());
              hashes.put(id, mapping.row(item, detail, Instant.EPOCH).contentHash());
            });
    return hashes;
  }

  private Map<Long, String> storedHashes() {
    return rows("select webinar_id, content_hash from zoom_webinars").stream()
        .collect(Collectors.toMap(row -> (Long) row.get(0), row -> (String) row.get(1)));
  }
}
