package io.webinarsync.faults;

import static org.awaitility.Awaitility.await;

import io.webinarsync.packaged.PackagedService;
import io.webinarsync.sandbox.SandboxProcess;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a fault scenario stands on: a PostgreSQL, a Zoom, and packaged services between them, each
 * in a process of its own. All ways go through proxies.
 */
final class Stage implements AutoCloseable {

  private static final Set<String> FINAL = Set.of("completed", "failed", "cancelled");

  private final Postgres postgres;
  private final SandboxProcess zoom;
  private final Traffic traffic = new Traffic();
  private final FaultProxy toZoom;
  private final List<Replica> replicas;

  private Stage(
      Map<String, String> account, ReplicaStart start, List<Map<String, String>> settings) {
    this.postgres = Postgres.keptIn(start.folder().resolve("database"));
    this.zoom = SandboxProcess.start(account);
    this.toZoom = FaultProxy.to(zoom.port(), traffic::note);
    this.replicas =
        settings.stream()
            .map(each -> start.replica(postgres, zoom.credentials(), toZoom, each))
            .toList();
  }

  /** Starts so many replicas, side by side. */
  static Stage of(Map<String, String> account, int replicas) {
    ReplicaStart start = ReplicaStart.of(PackagedService.APPLICATION);
    return new Stage(account, start, Collections.nCopies(replicas, Map.of()));
  }

  /** Starts replicas of that application, each with settings of its own as well. */
  static Stage of(
      Map<String, String> account, Path application, List<Map<String, String>> replicas) {
    return new Stage(account, ReplicaStart.of(application), replicas);
  }

  /** Forgets all that was, and connects the account anew. */
  Person begin() {
    replicas.forEach(Replica::recover);
    await().ignoreExceptions().untilAsserted(this::empty);
    zoom.disarm();
    Person person = Person.connectedBy(replica(0), zoom.credentials());
    traffic.forget();
    zoom.forgetRequests();
    return person;
  }

  Postgres postgres() {
    return postgres;
  }

  Sql sql() {
    return postgres.sql();
  }

  SandboxProcess zoom() {
    return zoom;
  }

  /** The calls that came to Zoom. */
  Traffic traffic() {
    return traffic;
  }

  /** The replicas take turns: any number will do. */
  Replica replica(int number) {
    return replicas.get(number % replicas.size());
  }

  Stream<Replica> replicas() {
    return replicas.stream();
  }

  private void empty() {
    sql().execute("truncate zoom_connections cascade");
    sql().execute("update sync_retry_policies set initial_delay_ms = 10, max_delay_ms = 500");
  }

  /** Waits until Zoom was called so often. */
  void awaitCalls(int count) {
    await()
        .atMost(Duration.ofSeconds(60))
        .pollInterval(Duration.ofMillis(2))
        .until(() -> traffic.count() >= count);
  }

  /** Waits for a sync's end; how it ended. */
  String ended(String syncId) {
    return await()
        .atMost(Duration.ofSeconds(60))
        .pollInterval(Duration.ofMillis(50))
        .ignoreExceptions()
        .until(() -> status(syncId), FINAL::contains);
  }

  /** Where a sync stands. */
  String status(String syncId) {
    return sql().texts("select status from zoom_sync_logs where id = ?::uuid", syncId).get(0);
  }

  @Override
  public void close() {
    replicas.forEach(Replica::close);
    toZoom.close();
    zoom.close();
    postgres.close();
  }
}
