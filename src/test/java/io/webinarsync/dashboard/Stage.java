package io.webinarsync.dashboard;

import static io.webinarsync.sandbox.Oddity.EMOJI;
import static io.webinarsync.sandbox.Oddity.MARKUP;
import static io.webinarsync.sandbox.Oddity.REJOINS;
import static io.webinarsync.sandbox.Oddity.RIGHT_TO_LEFT;

import com.microsoft.playwright.Browser;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.webinarsync.faults.FaultProxy;
import io.webinarsync.packaged.ProductionProfile;
import io.webinarsync.sandbox.PostgresResource;
import io.webinarsync.sandbox.Sandbox;
import io.webinarsync.sandbox.SandboxResource;
import io.webinarsync.sandbox.SandboxSettings;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What browser tests stand on beside the service and its PostgreSQL: a sandbox, Chromium, and a
 * proxy between browser and service.
 */
public final class Stage implements QuarkusTestResourceLifecycleManager {

  /** Calls a second that the service may make of each kind with a connection's whole quota. */
  private static final String RATE = "150";

  Sandbox sandbox;
  FaultProxy proxy;
  Browser browser;
  private volatile URI service;

  /** One service on one stage for all of them. */
  public static class Profile extends ProductionProfile {

    @Override
    public List<TestResourceEntry> testResources() {
      return List.of(
          new TestResourceEntry(PostgresResource.class), new TestResourceEntry(Stage.class));
    }
  }

  /** Sets the stage; what the service that comes is to know of it. */
  @Override
  public Map<String, String> start() {
    sandbox =
        Sandbox.start(
            SandboxSettings.defaults()
                .withWebinars(120)
                .withStaff(3, 1, 1)
                .withOddities(Set.of(MARKUP, EMOJI, RIGHT_TO_LEFT, REJOINS), 0.2));
    proxy = FaultProxy.to(() -> service.getPort());
    browser = Chromium.launched();

    Map<String, String> settings = new HashMap<>(SandboxResource.serviceSettings(sandbox));
    settings.put("webinar-sync.auth.mode", "none");
    settings.put(
        "webinar-sync.zoom.redirect-uri", page().resolve("/connections/callback").toString());
    settings.put("webinar-sync.sync.triggers-per-minute", "1000");
    for (String label : new String[] {"light", "medium", "heavy"}) {
      settings.put("webinar-sync.zoom.limits.pro." + label, RATE);
    }
    return settings;
  }

  @Override
  public void inject(TestInjector injector) {
    injector.injectIntoFields(this, new TestInjector.MatchesType(Stage.class));
  }

  /** The service that is on from now. */
  void enter(URI address) {
    service = address;
  }

  /** Where the browser finds the page: at the proxy. */
  URI page() {
    return URI.create("http://127.0.0.1:" + proxy.port() + "/");
  }

  /** Where the service listens itself. */
  URI service() {
    return service;
  }

  @Override
  public void stop() {
    browser.close();
    proxy.close();
    sandbox.close();
  }
}
