package io.webinarsync.sandbox;

import java.util.Locale;
import java.util.Optional;

/**
 * Runs a sandbox as a process of its own. Settings come from environment variables such as {@code
 * SANDBOX_WEBINARS}, or system properties such as {@code sandbox.webinars}, which go before.
 */
public final class SandboxMain {

  private static final int USUAL_PORT = 8090;

  private SandboxMain() {}

  /** Starts the sandbox and tells where it is; it runs until the process is ended. */
  public static void main(String... args) {
    Sandbox sandbox = Sandbox.start(settings(Limits.NONE));
    System.out.println("Sandbox API      " + sandbox.apiUrl());
    System.out.println("Sandbox OAuth    " + sandbox.oauthUrl());
    System.out.println("Sandbox control  " + sandbox.controlUrl());
  }

  /** The usual settings, with these limits, and with those that the process was given. */
  static SandboxSettings settings(Limits limits) {
    return SettingsText.applied(
        SandboxSettings.defaults().withPort(USUAL_PORT).withLimits(limits), SandboxMain::given);
  }

  private static Optional<String> given(String name) {
    String variable = "SANDBOX_" + name.replace('-', '_').toUpperCase(Locale.ROOT);
    return Optional.ofNullable(System.getProperty("sandbox." + name))
        .or(() -> Optional.ofNullable(System.getenv(variable)));
  }
}
