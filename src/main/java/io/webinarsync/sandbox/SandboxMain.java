package io.webinarsync.sandbox;

import java.util.Locale;
import java.util.Optional;

/**
 * Runs a sandbox as a process of its own. Settings come from environment variables such as {@code
 * SANDBOX_ODD_SHARE}, or system properties such as {@code sandbox.odd-share}, which go before; the
 * development start takes the same.
 *
 * <ul>
 *   <li>{@code port}: on 127.0.0.1; 8090, and 0 for a free one
 *   <li>{@code seed}: what all chance comes from; 1
 *   <li>{@code webinars}: how many; 1000
 *   <li>{@code staff}: hosts, those of them without the add-on, pending users; {@code 6,1,2}
 *   <li>{@code anchor}: the instant around which the webinars lie; Monday of this week, midnight
 *       UTC
 *   <li>{@code quiet-week}: whether nothing goes on in the week after the anchor; false
 *   <li>{@code oddities}: names of {@link Oddity} with commas between, or {@code none}
 *   <li>{@code odd-share}: the share of webinars that each falls on, 0 to 1; 0.1
 *   <li>{@code people}: the most registrants of a webinar and participants of an instance, as in
 *       {@code 12,15}, which is usual, or after {@code =} exactly so many
 *   <li>{@code history}: how many more webinars only the history still shows; 0
 *   <li>{@code without-scopes}: granular scopes that the app lacks, with commas between
 *   <li>{@code limits}: {@code none}, or {@code free}, {@code pro} or {@code business_plus}, maybe
 *       times a factor as in {@code pro*10}, which is the development start's; {@code none}
 *   <li>{@code latency}: of each answer, ISO-8601, maybe with what is added at the most, as in
 *       {@code PT0.05S,PT0.02S}; none
 *   <li>{@code access-token-life}, {@code page-token-life}: ISO-8601; {@code PT1H}, {@code PT15M}
 *   <li>{@code faults}: a JSON array of faults, as {@code GET /control} explains them; none
 * </ul>
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
    return Optional.ofNullable(System.getProperty("sandbox." + name))
        .or(() -> Optional.ofNullable(System.getenv(variable(name))));
  }

  /** The environment variable that gives a setting. */
  static String variable(String name) {
    return "SANDBOX_" + name.replace('-', '_').toUpperCase(Locale.ROOT);
  }
}
