package io.webinarsync.faults;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The one judge of all scenarios: whatever went wrong, this holds. A complaint is a line.
 *
 * @param person who has asked for all syncs that there are
 */
record Verdict(Stage stage, Person person) {

  /** How long after a sync's end a call that was under way may still reach Zoom, in seconds. */
  private static final double GRACE = 0.3;

  /** Complaints about syncs, the last of which has completed: all is as Zoom holds it. */
  List<String> whole() {
    return Stream.concat(sound().stream(), new StoredWebinars(stage).differences().stream())
        .toList();
  }

  /** Complaints about syncs, whatever has become of them. */
  List<String> sound() {
    return Stream.of(
            Arrays.stream(Rule.values()).flatMap(rule -> rule.brokenIn(stage.sql()).stream()),
            syncsThatNobodyAskedFor(),
            callsOutsideOfSyncs(),
            new Secrecy(stage).breaches())
        .flatMap(complaints -> complaints)
        .toList();
  }

  private Stream<String> syncsThatNobodyAskedFor() {
    Set<String> stored = new TreeSet<>(stage.sql().texts("select id from zoom_sync_logs"));
    Set<String> accepted = new TreeSet<>(person.accepted());
    return stored.equals(accepted)
        ? Stream.empty()
        : Stream.of("stored are the syncs " + stored + ", accepted were " + accepted);
  }

  private Stream<String> callsOutsideOfSyncs() {
    List<List<Object>> times =
        stage
            .sql()
            .rows(
                "select to_json(created_at) #>> '{}', to_json(ended_at) #>> '{}' from zoom_sync_logs");
    List<Work> work = times.stream().map(Work::of).toList();
    return stage.traffic().calls().stream()
        .filter(call -> work.stream().noneMatch(sync -> sync.covers(call)))
        .map(call -> "Zoom was called at " + call + " while no sync was at work: " + work);
  }

  private record Work(Instant from, Instant to) {

    static Work of(List<Object> row) {
      Instant end = row.get(1) == null ? Instant.MAX : moment(row.get(1));
      return new Work(moment(row.get(0)), end);
    }

    boolean covers(Instant call) {
      return !call.isBefore(from)
          && (to.equals(Instant.MAX) || call.isBefore(to.plusMillis((long) (1000 * GRACE))));
    }

    private static Instant moment(Object text) {
      return OffsetDateTime.parse(text.toString()).toInstant();
    }
  }
}
