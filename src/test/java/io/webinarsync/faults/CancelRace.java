package io.webinarsync.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;

/**
 * Syncs that are cancelled at moments near their end.
 *
 * @param calls how often a whole sync calls Zoom
 */
record CancelRace(Stage stage, Person person, int calls) {

  /** Measures a sync that nobody cancels. */
  static CancelRace measured(Stage stage) {
    Person person = stage.begin();
    stage.ended(person.insist(stage.replica(0), person.full()));
    return new CancelRace(stage, person, stage.traffic().count());
  }

  /**
   * Starts a sync, cancels it when it has made most of its calls, and waits for its end; complaints
   * about all syncs so far.
   *
   * @param seed decides when, and on which replica each is asked
   */
  List<String> run(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Replica owner = stage.replica(random.nextInt(2));
    Replica asked = stage.replica(random.nextInt(2));
    int before = stage.traffic().count();
    String id = person.insist(owner, person.full());
    stage.awaitCalls(before + calls - 2 - random.nextInt(calls / 4));

    Reply reply = asked.api().post("/syncs/" + id + "/cancel");

    assertThat(reply.status()).isIn(202, 409);
    String end = stage.ended(id);
    assertThat(end).isEqualTo(reply.status() == 409 ? "completed" : end);
    assertThat(end).isIn("completed", "cancelled");
    List<String> left = new Trace(stage.sql(), id).rows();
    List<String> complaints = new Verdict(stage, person).sound();
    assertThat(new Trace(stage.sql(), id).rows()).isEqualTo(left);
    return complaints;
  }
}
