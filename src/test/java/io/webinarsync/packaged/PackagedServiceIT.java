package io.webinarsync.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import io.webinarsync.sandbox.EmbeddedDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** What the package refuses to run without, and what it does not hold. */
class PackagedServiceIT {

  private static final EmbeddedDatabase DATABASE = EmbeddedDatabase.temporary();

  @AfterAll
  static void stop() {
    DATABASE.close();
  }

  @Test
  void refuses_to_start_without_an_encryption_key() {
    Map<String, String> settings = ServiceSettings.database(DATABASE);
    settings.put("WEBINAR_SYNC_AUTH_MODE", "none");

    try (PackagedService service = PackagedService.start(settings)) {
      assertThat(service.outputToTheEnd())
          .contains("webinar-sync.encryption.keys")
          .contains("openssl rand -base64 32");
      assertThat(service.exitCode()).isNotZero();
    }
  }

  @Test
  void refuses_to_start_with_oidc_and_no_issuer() {
    Map<String, String> settings = ServiceSettings.database(DATABASE);
    settings.putAll(ServiceSettings.environment(ServiceSettings.ENCRYPTION));

    try (PackagedService service = PackagedService.start(settings)) {
      assertThat(service.outputToTheEnd())
          .contains("Set quarkus.oidc.auth-server-url")
          .contains("webinar-sync.auth.mode=none")
          .doesNotContain("\tat ");
      assertThat(service.exitCode()).isNotZero();
    }
  }

  @Test
  void holds_nothing_of_the_sandbox_and_no_embedded_database() {
    assertThat(entries())
        .isNotEmpty()
        .noneMatch(name -> name.startsWith("io/webinarsync/sandbox"))
        .noneMatch(name -> name.startsWith("io/zonky"));
  }

  private static List<String> entries() {
    try (Stream<Path> files = Files.walk(PackagedService.jars())) {
      return files
          .filter(file -> file.toString().endsWith(".jar"))
          .flatMap(PackagedServiceIT::names)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<String> names(Path file) {
    try (JarFile jar = new JarFile(file.toFile())) {
      return jar.stream().map(ZipEntry::getName).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
