package io.webinarsync.dashboard;

import static io.webinarsync.sandbox.Oddity.EMOJI;
import static io.webinarsync.sandbox.Oddity.MARKUP;
import static io.webinarsync.sandbox.Oddity.REJOINS;
import static io.webinarsync.sandbox.Oddity.RIGHT_TO_LEFT;

import com.microsoft.playwright.Browser;
import io.webinarsync.faults.FaultProxy;
import io.webinarsync.packaged.PackagedService;
import io.webinarsync.packaged.ServiceSettings;
import io.webinarsync.sandbox.EmbeddedDatabase;
import io.webinarsync.sandbox.Sandbox;
import io.webinarsync.sandbox.SandboxSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * What browser tests stand on, once for all of them: the packaged service as its operator starts
 * it, a PostgreSQL, a sandbox, Chromium, and a proxy between browser and service.
 */
final class Stage implements AutoCloseable {

  /** Calls a second that the service may make of each kind with a connection's whole quota. */
  private static final String RATE = "150";

  private final EmbeddedDatabase database = EmbeddedDatabase.temporary();
  private final int port = freePort();
  private final Map<String, String> settings;
  private PackagedService service;

  final FaultProxy proxy = FaultProxy.to(port);
  final Sandbox sandbox =
      Sandbox.start(
          SandboxSettings.defaults()
              .withWebinars(120)
              .withStaff(3, 1, 1)
              .withOddities(Set.of(MARKUP, EMOJI, RIGHT_TO_LEFT, REJOINS), 0.2));
  final Browser browser = Chromium.launched();

  private Stage() {
    settings = new HashMap<>(ServiceSettings.singleUser(database, sandbox));
    settings.put("QUARKUS_HTTP_PORT", Integer.toString(port));
    settings.put(
        "WEBINAR_SYNC_ZOOM_REDIRECT_URI", page().resolve("/connections/callback").toString());
    settings.put("WEBINAR_SYNC_SYNC_TRIGGERS_PER_MINUTE", "1000");
    for (String label : new String[] {"LIGHT", "MEDIUM", "HEAVY"}) {
      settings.put("WEBINAR_SYNC_ZOOM_LIMITS_PRO_" + label, RATE);
    }
    start();
  }

  /** Where the browser finds the page: at the proxy. */
  URI page() {
    return URI.create("http://127.0.0.1:" + proxy.port() + "/");
  }

  /** Where the service listens itself. */
  URI service() {
    return URI.create("http://127.0.0.1:" + port + "/");
  }

  /** Ends the service as an operator does. */
  void stop() {
    service.close();
  }

  /** Starts it at the same address with the same database. */
  void start() {
    service = PackagedService.start(settings);
    service.address();
  }

  @Override
  public void close() {
    browser.close();
    service.close();
    proxy.close();
    sandbox.close();
    database.close();
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Sets the stage for the first test that asks for it, and takes it down after the last. */
  static final class Shared implements ParameterResolver {

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
      return parameter.getParameter().getType() == Stage.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
      return context
          .getRoot()
          .getStore(Namespace.GLOBAL)
          .getOrComputeIfAbsent(Kept.class, key -> new Kept(new Stage()), Kept.class)
          .stage();
    }
  }

  /** Closed by JUnit when all tests have run. */
  private record Kept(Stage stage) implements ExtensionContext.Store.CloseableResource {

    @Override
    public void close() {
      stage.close();
    }
  }
}
