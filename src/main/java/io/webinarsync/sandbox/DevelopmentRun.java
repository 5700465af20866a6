package io.webinarsync.sandbox;

import io.quarkus.arc.Unremovable;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import io.quarkus.vertx.http.HttpServer;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Optional;

/** What the development start does once the service runs, and again after each live reload. */
@Dependent
@Unremovable
public class DevelopmentRun implements QuarkusApplication {

  private static final String PORT = "webinar-sync.development.port";

  private static Optional<Sandbox> sandbox = Optional.empty();

  private final HttpServer server;

  @Inject
  DevelopmentRun(HttpServer server) {
    this.server = server;
  }

  /** Names the sandbox of the run that follows. */
  static void with(Sandbox started) {
    sandbox = Optional.of(started);
  }

  /**
   * Puts the sandbox's connection in place, says where everything is, and waits for the end.
   *
   * <p>The sandbox is closed here and not later, since a live reload waits for this method and its
   * new sandbox needs the port.
   */
  @Override
  public int run(String... args) {
    try (Sandbox started = sandbox.orElseThrow()) {
      URI service = URI.create("http://127.0.0.1:" + port());
      String connection = new SandboxConnection(service).ensure(started.settings().credentials());
      System.out.println(Welcome.text(service, started, connection));
      Quarkus.waitForExit();
    }
    return 0;
  }

  /** A live reload keeps the listening server, and then only the first start was told its port. */
  private String port() {
    if (server.getPort() > 0) {
      System.setProperty(PORT, String.valueOf(server.getPort()));
    }
    return System.getProperty(PORT, "8080");
  }
}
