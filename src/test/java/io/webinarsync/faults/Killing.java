package io.webinarsync.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

/**
 * One replica's death and another's inheritance.
 *
 * @param victim the number of the replica that dies
 */
record Killing(Stage stage, Person person, int victim) {

  /** Starts a sync and kills its replica when Zoom has been called so often; the sync's id. */
  String at(int calls) {
    String id = person.insist(stage.replica(victim), person.full());
    stage.awaitCalls(calls);
    stage.replica(victim).process().kill();
    stage.replica(victim).restart();
    return id;
  }

  String heirsNew() {
    return person.insist(stage.replica(victim + 1), person.full());
  }

  /** What was kept is not read again: not one webinar of those that the queue calls completed. */
  String heirsResumed(String killed) {
    stage.zoom().forgetRequests();
    Map<String, ?> order = Person.resumeOf(killed);
    String id = person.insist(stage.replica(victim + 1), order);
    stage.ended(id);
    assertThat(DetailCalls.at(stage.zoom())).noneMatch(kept(killed)::contains);
    return id;
  }

  private List<Long> kept(String syncId) {
    return stage
        .sql()
        .rows(
            """
            select webinar_id
              from webinar_sync_queue
             where sync_id = ?::uuid
               and processing_status = 'completed'
            """,
            syncId)
        .stream()
        .map(row -> (Long) row.get(0))
        .toList();
  }
}
