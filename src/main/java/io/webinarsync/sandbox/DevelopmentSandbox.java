package io.webinarsync.sandbox;

import java.net.BindException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletionException;

/**
 * The development start's sandbox: on port 8090, so that an address that was written down stays
 * true, or on a free one where that is taken. It limits calls as Zoom does for Pro, times ten: the
 * limits are met and seen, and a thousand webinars still take seconds.
 */
final class DevelopmentSandbox {

  private static final Limits LIMITS = Limits.PRO.times(10);

  private DevelopmentSandbox() {}

  /** Starts it, and tells the service by system properties where it is and what it allows. */
  static Sandbox start() {
    Sandbox sandbox = started(SandboxMain.settings(LIMITS));
    System.setProperty("sandbox.port", String.valueOf(sandbox.port()));
    System.setProperty("webinar-sync.zoom.api-url", sandbox.apiUrl());
    System.setProperty("webinar-sync.zoom.oauth-url", sandbox.oauthUrl());
    Credentials app = sandbox.settings().credentials().consentApp();
    System.setProperty("webinar-sync.zoom.client-id", app.clientId());
    System.setProperty("webinar-sync.zoom.client-secret", app.clientSecret());
    properties(sandbox.settings().conduct().limits()).forEach(System::setProperty);
    return sandbox;
  }

  /** The service's own pace for a Pro account: what the sandbox allows. */
  static Map<String, String> properties(Limits limits) {
    Map<String, String> properties = new HashMap<>();
    limits.rates().forEach((label, calls) -> properties.put(key(label), String.valueOf(calls)));
    limits
        .daily()
        .forEach((label, calls) -> properties.put(key(label) + "-daily", String.valueOf(calls)));
    return properties;
  }

  private static String key(RateLabel label) {
    return "webinar-sync.zoom.limits.pro."
        + label.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static Sandbox started(SandboxSettings settings) {
    try {
      return Sandbox.start(settings);
    } catch (CompletionException e) {
      if (e.getCause() instanceof BindException) {
        return Sandbox.start(settings.withPort(0));
      }
      throw e;
    }
  }
}
