package io.webinarsync.sandbox;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.function.UnaryOperator;

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
  private static final Map<Integer, SandboxSettings> FIRST = new ConcurrentHashMap<>();

  private SandboxSettings settings = SandboxSettings.defaults();
  private Optional<Sandbox> started = Optional.empty();

  /** The sandbox that runs now. */
  public static Sandbox sandbox() {
    return Optional.ofNullable(RUNNING.peekLast())
        .orElseThrow(() -> new IllegalStateException("no sandbox is running"));
  }

  /**
   * Ends the sandbox that runs now, and starts another at its address.
   *
   * @param change what is other than in the first one that ran there
   */
  public static Sandbox restarted(UnaryOperator<SandboxSettings> change) {
    Sandbox old = sandbox();
    RUNNING.remove(old);
    old.close();
    Sandbox next =
        Sandbox.start(
            change.apply(FIRST.getOrDefault(old.port(), old.settings()).withPort(old.port())));
    RUNNING.addLast(next);
    return next;
  }

  /** What a service is to know of a sandbox that is to be its Zoom. */
  public static Map<String, String> serviceSettings(Sandbox sandbox) {
    Credentials app = sandbox.settings().credentials().consentApp();
    return Map.of(
        "webinar-sync.zoom.api-url", sandbox.apiUrl(),
        "webinar-sync.zoom.oauth-url", sandbox.oauthUrl(),
        "webinar-sync.zoom.client-id", app.clientId(),
        "webinar-sync.zoom.client-secret", app.clientSecret());
  }

  @Override
  public void init(Map<String, String> arguments) {
    settings = SettingsText.applied(settings, name -> Optional.ofNullable(arguments.get(name)));
  }

  @Override
  public Map<String, String> start() {
    Sandbox sandbox = Sandbox.start(settings);
    FIRST.put(sandbox.port(), settings);
    started = Optional.of(sandbox);
    RUNNING.addLast(sandbox);
    return serviceSettings(sandbox);
  }

  @Override
  public void stop() {
    started.map(Sandbox::port).ifPresent(SandboxResource::end);
    started = Optional.empty();
  }

  /** Whatever runs at that port by now. */
  private static void end(int port) {
    RUNNING.stream()
        .filter(sandbox -> sandbox.port() == port)
        .toList()
        .forEach(
            sandbox -> {
              RUNNING.remove(sandbox);
              sandbox.close();
            });
  }
}
