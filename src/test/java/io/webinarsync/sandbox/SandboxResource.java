package io.webinarsync.sandbox;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedDeque;

/**
 * Gives the service under test a sandbox for a Zoom, on a free port. Tests get the running one from
 * {@link #sandbox()}, and say what it should be like by {@code @ResourceArg}s named as the settings
 * are, such as {@code webinars}.
 *
 * <p>Where several test classes ask for sandboxes that differ, and none keeps its own to itself,
 * Quarkus starts them all: the service, and {@link #sandbox()}, then know the last.
 */
public class SandboxResource implements QuarkusTestResourceLifecycleManager {

  private static final Deque<Sandbox> RUNNING = new ConcurrentLinkedDeque<>();

  private SandboxSettings settings = SandboxSettings.defaults();
  private Optional<Sandbox> started = Optional.empty();

  /** The sandbox that runs now. */
  public static Sandbox sandbox() {
    return Optional.ofNullable(RUNNING.peekLast())
        .orElseThrow(() -> new IllegalStateException("no sandbox is running"));
  }

  @Override
  public void init(Map<String, String> arguments) {
    settings = SettingsText.applied(settings, name -> Optional.ofNullable(arguments.get(name)));
  }

  @Override
  public Map<String, String> start() {
    Sandbox sandbox = Sandbox.start(settings);
    started = Optional.of(sandbox);
    RUNNING.addLast(sandbox);
    Credentials app = settings.credentials().consentApp();
    return Map.of(
        "webinar-sync.zoom.api-url", sandbox.apiUrl(),
        "webinar-sync.zoom.oauth-url", sandbox.oauthUrl(),
        "webinar-sync.zoom.client-id", app.clientId(),
        "webinar-sync.zoom.client-secret", app.clientSecret());
  }

  @Override
  public void stop() {
    started.ifPresent(RUNNING::remove);
    started.ifPresent(Sandbox::close);
    started = Optional.empty();
  }
}
