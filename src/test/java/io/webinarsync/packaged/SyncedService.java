package io.webinarsync.packaged;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import io.webinarsync.sandbox.EmbeddedDatabase;
import io.webinarsync.sandbox.Sandbox;
import io.webinarsync.sandbox.SandboxSettings;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The packaged service with all that Zoom has: every stream is synced, the heavy ones too. */
final class SyncedService implements AutoCloseable {

  private static final List<String> EVERY_STREAM =
      List.of(
          "webinars",
          "occurrences",
          "instances",
          "participants",
          "registrants",
          "panelists",
          "polls",
          "poll_answers",
          "questions",
          "tracking_sources",
          "registration_questions",
          "surveys",
          "absentees",
          "reports",
          "history");

  private final EmbeddedDatabase database = EmbeddedDatabase.temporary();
  private final Sandbox zoom = Sandbox.start(SandboxSettings.defaults().withWebinars(40));
  private final PackagedService service = PackagedService.start(settings());
  private final URI address = service.address();
  private final ServiceClient client = new ServiceClient(address);
  private final String connection = client.connect(zoom.settings().credentials());
  private final String sync = client.start(connection, EVERY_STREAM);

  /** Starts it, and waits until all is stored. */
  static SyncedService start() {
    SyncedService synced = new SyncedService();
    synced.client.ended(synced.sync);
    return synced;
  }

  String connection() {
    return connection;
  }

  String sync() {
    return sync;
  }

  List<String> webinars() {
    return get("/webinars?limit=200", "application/json").path("items.id");
  }

  /** Asks for a path, and for an answer of that kind. */
  Response get(String path, String mediaType) {
    return given().accept(mediaType).get(address.resolve(path));
  }

  /** Sends a body as JSON. */
  Response post(String path, Object body) {
    return given().contentType("application/json").body(body).post(address.resolve(path));
  }

  @Override
  public void close() {
    service.close();
    zoom.close();
    database.close();
  }

  private Map<String, String> settings() {
    Map<String, String> settings = new HashMap<>(ServiceSettings.singleUser(database, zoom));
    List.of("LIGHT", "MEDIUM", "HEAVY")
        .forEach(label -> settings.put("WEBINAR_SYNC_ZOOM_LIMITS_PRO_" + label, "100000"));
    return settings;
  }
}
