package io.webinarsync.images;

import io.webinarsync.packaged.ServiceSettings;
import io.webinarsync.sandbox.EmbeddedDatabase;
import io.webinarsync.sandbox.SandboxProcess;
import java.util.HashMap;
import java.util.Map;

/** What a container needs around it: a real PostgreSQL, and a Zoom in a process of its own. */
final class Surroundings implements AutoCloseable {

  private final EmbeddedDatabase database = EmbeddedDatabase.temporary();
  private final Map<String, String> settings;
  final SandboxProcess zoom;

  private Surroundings(int webinars) {
    zoom = SandboxProcess.start(Map.of("webinars", Integer.toString(webinars)));
    String address = "http://127.0.0.1:" + zoom.port();
    settings = new HashMap<>(ServiceSettings.database(database));
    settings.putAll(ServiceSettings.zoom(address + "/v2", address + "/oauth", zoom.credentials()));
    settings.put("WEBINAR_SYNC_ZOOM_LIMITS_PRO_LIGHT", "1000");
    settings.put("WEBINAR_SYNC_ZOOM_LIMITS_PRO_MEDIUM", "1000");
  }

  /** A new database, and an account of so many webinars. */
  static Surroundings of(int webinars) {
    return new Surroundings(webinars);
  }

  /** A container's settings, the same for each of them. */
  Map<String, String> settings() {
    return settings;
  }

  /** The same with that many calls a second at the most. */
  Map<String, String> settings(int callsPerSecond) {
    Map<String, String> slow = new HashMap<>(settings);
    slow.put("WEBINAR_SYNC_ZOOM_LIMITS_PRO_LIGHT", Integer.toString(callsPerSecond));
    return slow;
  }

  @Override
  public void close() {
    zoom.close();
    database.close();
  }
}
