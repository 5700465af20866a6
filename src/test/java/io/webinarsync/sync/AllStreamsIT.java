package io.webinarsync.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.webinarsync.PeopleScenario;
import io.webinarsync.sandbox.Endpoint;
import io.webinarsync.sandbox.Fault;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A sync of every stream, on an account with everything awkward at once. */
@QuarkusTest
class AllStreamsIT extends PeopleScenario {

  @BeforeEach
  void theAccountAsItWas() {
    account(settings -> settings);
  }

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
  void every_injected_gap_and_nothing_else_is_in_the_reconciliation() {
    account(settings -> settings.withoutScopes(Set.of("webinar:read:list_polls")));
    String connection = connect();
    sync(connection, "full", SyncStream.names());
    List<Long> ids = sandbox.truth().ids().boxed().toList();
    List<Long> held = ids.stream().filter(this::isHeld).toList();
    long deleted = ids.get(0);
    long poisoned = ids.get(1);
    long tooOld = held.get(held.size() - 1);
    sandbox.changes().remove(deleted);
    sandbox.faults().add(Fault.html(403).on(Endpoint.PANELISTS).ofWebinar(poisoned));
    sandbox
        .faults()
        .add(
            Fault.error(400, 12702, "Can not access a webinar a year ago.")
                .on(Endpoint.QUESTIONS)
                .ofWebinar(tooOld));
    execute("delete from sync_reconciliations");

    JsonPath sync = sync(connection, "full", SyncStream.names());

    assertThat(sync.getString("result")).isEqualTo("gaps");
    assertThat(gaps())
        .extracting(gap -> gap.get(0), gap -> gap.get(1), gap -> code(gap.get(2)))
        .containsExactlyInAnyOrder(
            tuple(null, "polls", "400/4711"),
            tuple(poisoned, "panelists", "403"),
            tuple(tooOld, "questions", "400/12702"));
    assertThat(rows("select status from zoom_webinars where webinar_id = ?", deleted))
        .containsExactly(List.of("deleted"));
    assertThat(
            judge()
                .differences(
                    all(),
                    place ->
                        !place.stream().equals("polls")
                            && !place.equals(new Judge.Place(poisoned, "panelists"))
                            && !place.equals(new Judge.Place(tooOld, "questions"))))
        .isEmpty();
  }

  private boolean isHeld(long id) {
    return !sandbox.truth().instances(id).isEmpty()
        && sandbox
            .truth()
            .webinar(id)
            .orElseThrow()
            .at("/settings/question_and_answer/enable")
            .asBoolean(true);
  }

  private static String code(Object reason) {
    return reason.toString().split(" ")[0];
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
