package io.webinarsync.sandbox;

import static java.util.stream.Collectors.toMap;

import java.net.BindException;
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
    properties(sandbox.settings().conduct().limits()).forEach(System::setProperty);
    return sandbox;
  }

  /** The service's own pace for a Pro account: what the sandbox allows. */
  static Map<String, String> properties(Limits limits) {
    return limits.rates().entrySet().stream()
        .collect(
            toMap(
                rate -> "webinar-sync.zoom.limits.pro." + key(rate.getKey()),
                rate -> String.valueOf(rate.getValue())));
  }

  private static String key(RateLabel label) {
    return label.name().toLowerCase(Locale.ROOT).replace('_', '-');
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
