package io.webinarsync.sync;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.webinarsync.PeopleScenario;
import io.webinarsync.sandbox.Endpoint;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** A sync of every stream, on an account with everything awkward at once. */
@QuarkusTest
class AllStreamsIT extends PeopleScenario {

  @Test
  void every_table_equals_the_sandboxs_truth_row_for_row() {
    JsonPath sync = sync(connect(), "full", SyncStream.names());

    assertThat(judge().differences(all())).isEmpty();
    assertThat(sync.getString("status")).isEqualTo("completed");
    assertThat(sync.getString("result")).isEqualTo("complete");
    assertThat(sync.getInt("gapCount")).isZero();
    assertThat(sync.getInt("errorCount")).isZero();
    assertThat(gaps()).isEmpty();
  }

  @Test
  void a_second_full_sync_writes_nothing() {
    String connection = connect();
    sync(connection, "full", SyncStream.names());
    List<String> before = versions();

    JsonPath second = sync(connection, "full", SyncStream.names());

    assertThat(versions()).isEqualTo(before);
    Map<String, Map<String, Integer>> counts = second.getMap("counts");
    counts.forEach(
        (stream, count) ->
            assertThat(count.get("inserted") + count.get("updated") + count.get("deleted"))
                .as(stream)
                .isZero());
  }

  @Test
  void no_call_is_made_that_could_bring_nothing() {
    String connection = connect();
    sandbox.forgetCalls();

    JsonPath sync = sync(connection, "full", SyncStream.names());

    Map<Endpoint, Long> made = new EnumMap<>(Endpoint.class);
    Arrays.stream(Endpoint.values())
        .filter(endpoint -> endpoint != Endpoint.TOKEN)
        .forEach(endpoint -> made.put(endpoint, sandbox.calls().of(endpoint)));
    Map<Endpoint, Long> least = new LeastCalls(sandbox).ofAFullSync();
    assertThat(made).containsAllEntriesOf(least);
    assertThat(made.values().stream().mapToLong(Long::longValue).sum())
        .isEqualTo(least.values().stream().mapToLong(Long::longValue).sum())
        .isEqualTo(sync.getLong("apiCalls"));
  }

  private List<String> versions() {
    List<String> versions = new ArrayList<>();
    for (TruthTable table : TruthTable.values()) {
      String name = table.query().substring(table.query().indexOf(" from ") + 6);
      versions.add(name + rows("select count(*), max(xmin::text::bigint) from " + name).toString());
    }
    versions.add(rows("select count(*), max(xmin::text::bigint) from zoom_webinars").toString());
    return versions;
  }

  private Judge judge() {
    return new Judge(sandbox.truth(), this::rows);
  }

  /** Listed webinars, and those that only the history tells of. */
  private LongStream all() {
    return LongStream.concat(
            sandbox.truth().ids(),
            sandbox.truth().history().stream()
                .mapToLong(entry -> entry.path("meeting_id").asLong()))
        .distinct();
  }
}
