package io.webinarsync.sync;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.webinarsync.Scenario;
import io.webinarsync.sandbox.PostgresResource;
import io.webinarsync.sandbox.SandboxResource;
import io.webinarsync.sync.Judge.Place;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever goes wrong, what is not named as a gap is as the sandbox holds it, and the next sync
 * makes all of it whole. More seeds: {@code -Dseeds=1000}.
 */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@WithTestResource(
    value = SandboxResource.class,
    initArgs = {
      @ResourceArg(name = "webinars", value = "14"),
      @ResourceArg(name = "staff", value = "2,0,0"),
      @ResourceArg(name = "quiet-week", value = "true"),
      @ResourceArg(name = "people", value = "8,10"),
      @ResourceArg(name = "history", value = "1"),
      @ResourceArg(name = "odd-share", value = "0.25")
    })
class RandomFaultsIT extends Scenario {

  private static final List<String> OF_INSTANCES =
      List.of("participants", "poll_answers", "questions", "absentees");

  static LongStream seeds() {
    long first = Long.getLong("first-seed", 1);
    return LongStream.range(first, first + Long.getLong("seeds", 200));
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void what_no_gap_names_is_whole(long seed) {
    String connection = connect();
    RandomFaults.of(seed).forEach(sandbox.faults()::add);

    JsonPath sync = sync(connection, "full", SyncStream.names());

    List<String> unnamed = judge().differences(all(), isWholeBy(namedGaps()));
    if (sync.getString("status").equals("completed")) {
      assertThat(unnamed).as("not named by seed %d with %s", seed, namedGaps()).isEmpty();
      assertThat(sync.getString("result"))
          .isEqualTo(sync.getInt("gapCount") == 0 ? "complete" : "gaps");
      assertThat(sync.getInt("gapCount"))
          .isEqualTo(
              (int)
                  number("select count(*) from sync_reconciliations where gap_reason is not null"));
    } else {
      assertThat(unnamed).noneMatch(line -> line.startsWith("extra"));
    }
    repairedBy(connection);
  }

  private void repairedBy(String connection) {
    sandbox.faults().clear();
    JsonPath next = sync(connection, "full", SyncStream.names());
    assertThat(next.getString("result")).isEqualTo("complete");
    assertThat(judge().differences(all())).isEmpty();
  }

  private record Gap(Long webinarId, String stream, String hostId) {}

  private Set<Gap> namedGaps() {
    Set<Gap> gaps = new HashSet<>();
    rows("""
            select webinar_id, stream, details ->> 'hostId'
              from sync_reconciliations
             where gap_reason is not null
            """)
        .forEach(
            row -> gaps.add(new Gap((Long) row.get(0), (String) row.get(1), (String) row.get(2))));
    return gaps;
  }

  /** A gap in the history, or in a host's list, may concern any webinar that is not stored. */
  private Predicate<Place> isWholeBy(Set<Gap> gaps) {
    Set<Long> stored = new HashSet<>();
    rows("select webinar_id from zoom_webinars").forEach(row -> stored.add((Long) row.get(0)));
    boolean isListingWhole =
        gaps.stream().noneMatch(gap -> gap.hostId() != null || gap.stream().equals("history"));
    return place ->
        (isListingWhole || stored.contains(place.webinarId()))
            && gaps.stream().noneMatch(gap -> names(gap, place));
  }

  private static boolean names(Gap gap, Place place) {
    boolean isOfStream =
        gap.stream().equals(place.stream())
            || (gap.webinarId() != null && gap.stream().equals("webinars"))
            || (gap.stream().equals("instances") && OF_INSTANCES.contains(place.stream()))
            || (gap.stream().equals("history") && OF_INSTANCES.contains(place.stream()));
    boolean isOfWebinar = gap.webinarId() == null || gap.webinarId() == place.webinarId();
    return gap.hostId() == null && isOfStream && isOfWebinar;
  }

  private Judge judge() {
    return new Judge(sandbox.truth(), this::rows);
  }

  private LongStream all() {
    return LongStream.concat(
            sandbox.truth().ids(),
            sandbox.truth().history().stream()
                .mapToLong(entry -> entry.path("meeting_id").asLong()))
        .distinct();
  }
}
