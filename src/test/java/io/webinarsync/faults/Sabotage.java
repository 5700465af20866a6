package io.webinarsync.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/** A sync that is at work while something happens to its database. */
record Sabotage(Stage stage, Person person, String syncId) {

  private static final int CALLS_BEFORE = 100;

  /** From the moment that the database takes connections again. */
  private static final Duration FIRST_WRITE = Duration.ofSeconds(3);

  /** A sync that has called Zoom a hundred times. */
  static Sabotage begun(Stage stage) {
    Person person = stage.begin();
    String id = person.insist(stage.replica(0), person.full());
    stage.awaitCalls(CALLS_BEFORE);
    return new Sabotage(stage, person, id);
  }

  /** The replica's way to the database. */
  FaultProxy way() {
    return stage.replica(0).database();
  }

  /** Ends all of the service's sessions, so many times, at that interval. */
  void endSessions(int times, Duration interval) {
    AtomicInteger done = new AtomicInteger();
    await()
        .atMost(interval.multipliedBy(2L * times))
        .pollDelay(Duration.ZERO)
        .pollInterval(interval)
        .until(
            () -> {
              endSessions(stage.sql());
              return done.incrementAndGet() >= times;
            });
  }

  /** The database is there again: something is kept soon. */
  void awaitFirstWrite() {
    long before = written();
    await()
        .atMost(FIRST_WRITE)
        .pollInterval(Duration.ofMillis(50))
        .until(() -> written() > before || isOver());
  }

  /** Waits for its end, however often the service has no answer. */
  void awaitEnd() {
    await()
        .atMost(Duration.ofSeconds(60))
        .pollInterval(Duration.ofMillis(200))
        .until(
            () ->
                stage
                    .replica(0)
                    .api()
                    .get("/syncs/" + syncId)
                    .body()
                    .path("status")
                    .asText()
                    .equals("completed"));
  }

  /** It completes by itself, and nothing is missing. */
  void expectWhole() {
    assertThat(stage.ended(syncId)).isEqualTo("completed");
    way().pass();
    assertThat(new Verdict(stage, person).whole()).isEmpty();
  }

  /** Ends all sessions but the one that asks for it. */
  static void endSessions(Sql sql) {
    sql.rows(
        """
            select pg_terminate_backend(pid)
              from pg_stat_activity
             where datname = current_database()
               and pid <> pg_backend_pid()
            """);
  }

  private boolean isOver() {
    return stage.status(syncId).equals("completed");
  }

  private long written() {
    return stage
        .sql()
        .number("select count(*) from sync_progress_updates where sync_id = ?::uuid", syncId);
  }
}
