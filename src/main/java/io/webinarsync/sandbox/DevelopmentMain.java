package io.webinarsync.sandbox;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;

/**
 * Starts the service for development: with a PostgreSQL of its own and with the sandbox for a Zoom,
 * always. A live reload calls {@code main} again in the same process; the database then goes on,
 * and the sandbox starts anew on the same port.
 */
@QuarkusMain
public class DevelopmentMain {

  /** Starts what the service needs, then the service. */
  public static void main(String... args) {
    DevelopmentDatabase.ensure();
    try (Sandbox sandbox = DevelopmentSandbox.start()) {
      DevelopmentRun.with(sandbox);
      Quarkus.run(DevelopmentRun.class, args);
    } finally {
      DevelopmentDatabase.serviceStopped();
    }
  }
}
