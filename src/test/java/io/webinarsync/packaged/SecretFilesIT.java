package io.webinarsync.packaged;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import io.webinarsync.sandbox.EmbeddedDatabase;
import io.webinarsync.sandbox.Sandbox;
import io.webinarsync.sandbox.SandboxSettings;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Secrets in files, one a key, as Kubernetes and Docker lay them out. */
class SecretFilesIT {

  private static final EmbeddedDatabase DATABASE = EmbeddedDatabase.temporary();

  @TempDir Path folder;

  @AfterAll
  static void stop() {
    DATABASE.close();
  }

  @Test
  void runs_with_secrets_from_a_mounted_folder_alone() throws IOException {
    try (Sandbox zoom = Sandbox.start(SandboxSettings.defaults().withWebinars(5))) {
      Map<String, String> settings = ServiceSettings.singleUser(DATABASE, zoom);
      mount(
          Map.of(
              "quarkus.datasource.username", settings.remove("QUARKUS_DATASOURCE_USERNAME"),
              "quarkus.datasource.password", settings.remove("QUARKUS_DATASOURCE_PASSWORD"),
              "webinar-sync.encryption.keys.k1", settings.remove("WEBINAR_SYNC_ENCRYPTION_KEYS_K1"),
              "webinar-sync.zoom.client-id", settings.remove("ZOOM_CLIENT_ID"),
              "webinar-sync.zoom.client-secret", settings.remove("ZOOM_CLIENT_SECRET")));
      settings.put("SMALLRYE_CONFIG_SOURCE_FILE_LOCATIONS", folder.toString());

      try (PackagedService service = PackagedService.start(settings)) {
        URI address = service.address();
        ServiceClient client = new ServiceClient(address);
        JsonPath sync = client.fullSync(client.connectByConsent());

        assertThat(sync.getString("status")).isEqualTo("completed");
        given().get(address.resolve("/q/health/ready")).then().statusCode(200);
      }
    }
  }

  /** As the kubelet does it: files that are links through a hidden link to a hidden folder. */
  private void mount(Map<String, String> secrets) throws IOException {
    Path held = Files.createDirectory(folder.resolve("..2026_01_01_00_00_00.1234"));
    Files.createSymbolicLink(folder.resolve("..data"), held.getFileName());
    for (Map.Entry<String, String> secret : secrets.entrySet()) {
      Files.writeString(held.resolve(secret.getKey()), secret.getValue() + "\n");
      Files.createSymbolicLink(folder.resolve(secret.getKey()), Path.of("..data", secret.getKey()));
    }
  }
}
