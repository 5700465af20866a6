package io.webinarsync.sandbox;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import java.util.Optional;

/**
 * Gives the service under test a sandbox for a Zoom, on a free port. Tests get the running one from
 * {@link #sandbox()}, and say what it should be like by {@code @ResourceArg}s named as the settings
 * are, such as {@code webinars}.
 */
public class SandboxResource implements QuarkusTestResourceLifecycleManager {

  private static Optional<Sandbox> running = Optional.empty();

  private SandboxSettings settings = SandboxSettings.defaults();

  /** The sandbox that runs now. */
  public static Sandbox sandbox() {
    return running.orElseThrow(() -> new IllegalStateException("no sandbox is running"));
  }

  @Override
  public void init(Map<String, String> arguments) {
    settings = SettingsText.applied(settings, name -> Optional.ofNullable(arguments.get(name)));
  }

  @Override
  public Map<String, String> start() {
    Sandbox sandbox = Sandbox.start(settings);
    running = Optional.of(sandbox);
    return Map.of(
        "webinar-sync.zoom.api-url", sandbox.apiUrl(),
        "webinar-sync.zoom.oauth-url", sandbox.oauthUrl());
  }

  @Override
  public void stop() {
    running.ifPresent(Sandbox::close);
    running = Optional.empty();
  }
}
