package io.webinarsync.sandbox;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.nio.file.Path;

/**
 * Starts the service for development with a PostgreSQL of its own. A live reload calls {@code main}
 * again in the same process: the settings are there then, and the server goes on.
 */
@QuarkusMain
public class DevelopmentMain {

  /** Starts what the service needs, then the service. */
  public static void main(String... args) {
    if (System.getProperty("quarkus.datasource.reactive.url") == null) {
      EmbeddedDatabase.keptIn(Path.of("target", "postgres"))
          .settings()
          .forEach(System::setProperty);
    }
    Quarkus.run(args);
  }
}
