package io.webinarsync.faults;

import io.webinarsync.packaged.PackagedService;
import io.webinarsync.packaged.ServiceSettings;
import io.webinarsync.sandbox.Credentials;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Starts replicas whose times are short, so that a scenario need not wait for what production takes
 * minutes for.
 *
 * @param application what is started
 * @param folder where they leave what they say; it stays, for whoever wonders at a failure
 */
record ReplicaStart(Path application, Path folder, AtomicInteger started) {

  /** Silence, in seconds, after which a sync may be taken over. */
  static final int LEASE_SECONDS = 3;

  /** A session of a frozen replica ends within the lease, as it does in production. */
  private static final String[] JVM = {"-Xmx256m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"};

  private static final Map<String, String> SHORT_TIMES =
      Map.of(
          "WEBINAR_SYNC_SYNC_LEASE", LEASE_SECONDS + "s",
          "WEBINAR_SYNC_SYNC_HEARTBEAT_INTERVAL", "500ms",
          "WEBINAR_SYNC_SYNC_TRIGGERS_PER_MINUTE", "1000",
          "WEBINAR_SYNC_ZOOM_CONCURRENCY", "8",
          "WEBINAR_SYNC_ZOOM_LIMITS_PRO_LIGHT", "100000",
          "WEBINAR_SYNC_ZOOM_LIMITS_PRO_MEDIUM", "100000",
          "WEBINAR_SYNC_ZOOM_LIMITS_PRO_HEAVY", "100000");

  static ReplicaStart of(Path application) {
    try {
      Path all = Files.createDirectories(Path.of("target", "faults").toAbsolutePath());
      Path folder = Files.createTempDirectory(all, "stage");
      return new ReplicaStart(application, folder, new AtomicInteger());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Starts one, and does not wait for it. */
  Replica replica(
      Postgres postgres, Credentials apps, FaultProxy toZoom, Map<String, String> settings) {
    FaultProxy database = FaultProxy.to(postgres.port());
    String zoom = "http://127.0.0.1:" + toZoom.port();
    Map<String, String> environment =
        new HashMap<>(ServiceSettings.zoom(zoom + "/v2", zoom + "/oauth", apps));
    environment.putAll(way("127.0.0.1:" + database.port() + "/" + postgres.database()));
    environment.putAll(SHORT_TIMES);
    environment.putAll(settings);
    return new Replica(database, () -> process(environment));
  }

  private ServiceProcess process(Map<String, String> environment) {
    return ServiceProcess.start(
        PackagedService.prepared(application, environment, JVM),
        folder.resolve("service-" + started.incrementAndGet() + ".log"));
  }

  private static Map<String, String> way(String database) {
    return Map.of(
        "QUARKUS_DATASOURCE_REACTIVE_URL",
        "postgresql://" + database,
        "QUARKUS_DATASOURCE_JDBC_URL",
        "jdbc:postgresql://" + database,
        "QUARKUS_DATASOURCE_USERNAME",
        "postgres",
        "QUARKUS_DATASOURCE_PASSWORD",
        "postgres");
  }
}
