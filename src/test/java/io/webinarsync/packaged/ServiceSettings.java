package io.webinarsync.packaged;

import io.webinarsync.sandbox.Credentials;
import io.webinarsync.sandbox.EmbeddedDatabase;
import io.webinarsync.sandbox.Sandbox;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Settings of a production start, as environment variables. */
public final class ServiceSettings {

  /** What tokens and secrets are encrypted with. */
  public static final Map<String, String> ENCRYPTION =
      Map.of(
          "webinar-sync.encryption.keys.k1", "MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=",
          "webinar-sync.encryption.active-key", "k1");

  private ServiceSettings() {}

  /** All that a single-user service needs, and no more. */
  public static Map<String, String> singleUser(EmbeddedDatabase database, Sandbox zoom) {
    Map<String, String> settings = database(database);
    settings.putAll(zoom(zoom));
    return settings;
  }

  /** All that a single-user service needs beside a database. */
  public static Map<String, String> zoom(Sandbox zoom) {
    return zoom(zoom.apiUrl(), zoom.oauthUrl(), zoom.settings().credentials());
  }

  /** The same for a Zoom that is reached there. */
  public static Map<String, String> zoom(String apiUrl, String oauthUrl, Credentials apps) {
    Map<String, String> settings = new HashMap<>();
    settings.put("WEBINAR_SYNC_ZOOM_API_URL", apiUrl);
    settings.put("WEBINAR_SYNC_ZOOM_OAUTH_URL", oauthUrl);
    settings.put("ZOOM_CLIENT_ID", apps.consentApp().clientId());
    settings.put("ZOOM_CLIENT_SECRET", apps.consentApp().clientSecret());
    settings.put("WEBINAR_SYNC_AUTH_MODE", "none");
    settings.putAll(environment(ENCRYPTION));
    return settings;
  }

  /** A database of its own on the server, and nothing else. */
  public static Map<String, String> database(EmbeddedDatabase database) {
    return environment(database.freshDatabase());
  }

  /** Settings as environment variables. */
  public static Map<String, String> environment(Map<String, String> settings) {
    Map<String, String> environment = new HashMap<>();
    settings.forEach((key, value) -> environment.put(environmentName(key), value));
    return environment;
  }

  /** The environment variable that sets a key. */
  public static String environmentName(String key) {
    return key.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
  }
}
