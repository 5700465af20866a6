package io.webinarsync.sandbox;

import java.nio.file.Path;
import java.time.Duration;

/**
 * The development start's PostgreSQL: one for the process, whatever is reloaded, and the last to
 * stop, so that the service can still write what it was doing.
 *
 * <p>Its data is in {@code target/postgres}: each clone has its own, which fits its migrations, and
 * {@code mvn clean} starts afresh. Reloads come in class loaders of their own, so what must be
 * known across them is a system property.
 */
final class DevelopmentDatabase {

  private static final Path FOLDER = Path.of("target", "postgres");
  private static final String ADDRESS = "quarkus.datasource.reactive.url";
  private static final String SERVICE_RUNS = "webinar-sync.development.service-runs";

  /** The service stops within ten seconds; then nobody can wait any longer. */
  private static final Duration PATIENCE = Duration.ofSeconds(12);

  private DevelopmentDatabase() {}

  /** Starts the database unless it runs already. */
  static void ensure() {
    if (System.getProperty(ADDRESS) == null) {
      EmbeddedDatabase database = EmbeddedDatabase.keptIn(FOLDER);
      Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(database), "PostgreSQL's end"));
      database.settings().forEach(System::setProperty);
    }
    System.setProperty(SERVICE_RUNS, "true");
  }

  /** Tells that the service needs the database no more. */
  static void serviceStopped() {
    System.clearProperty(SERVICE_RUNS);
  }

  private static void stop(EmbeddedDatabase database) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    try {
      while (System.getProperty(SERVICE_RUNS) != null && System.nanoTime() < end) {
        Thread.sleep(20);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    database.close();
  }
}
