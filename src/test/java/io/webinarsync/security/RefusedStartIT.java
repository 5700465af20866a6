package io.webinarsync.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.webinarsync.sandbox.EmbeddedDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Starts the packaged service in its production profile, as an operator does. */
class RefusedStartIT {

  private static final Path PACKAGE = Path.of("target", "quarkus-app");

  private static final Map<String, String> ENCRYPTION =
      Map.of(
          "webinar-sync.encryption.active-key", "k1",
          "webinar-sync.encryption.keys.k1", "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=");

  @TempDir Path folder;

  @Test
  void without_an_issuer_it_says_in_a_sentence_what_to_set() throws Exception {
    try (EmbeddedDatabase database = EmbeddedDatabase.temporary()) {
      Process service = start(database.freshDatabase());

      assertThat(service.waitFor(2, TimeUnit.MINUTES)).isTrue();

      assertThat(service.exitValue()).isNotZero();
      assertThat(Files.readAllLines(folder.resolve("err")))
          .singleElement()
          .asString()
          .startsWith("Set quarkus.oidc.auth-server-url ")
          .contains("webinar-sync.auth.mode=none");
      assertThat(Files.readString(folder.resolve("out"))).doesNotContain("Exception");
    }
  }

  @Test
  void holds_nothing_of_the_sandbox() throws IOException {
    try (var jars = Files.walk(PACKAGE)) {
      assertThat(jars.filter(file -> file.toString().endsWith(".jar")))
          .isNotEmpty()
          .allSatisfy(RefusedStartIT::holdsNoSandbox);
    }
  }

  private Process start(Map<String, String> settings) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    settings.forEach((key, value) -> command.add("-D" + key + "=" + value));
    ENCRYPTION.forEach((key, value) -> command.add("-D" + key + "=" + value));
    command.addAll(List.of("-jar", PACKAGE.resolve("quarkus-run.jar").toString()));
    return new ProcessBuilder(command)
        .redirectOutput(folder.resolve("out").toFile())
        .redirectError(folder.resolve("err").toFile())
        .start();
  }

  private static void holdsNoSandbox(Path file) throws IOException {
    try (JarFile jar = new JarFile(file.toFile())) {
      assertThat(jar.stream().map(entry -> entry.getName()))
          .noneMatch(name -> name.startsWith("io/webinarsync/sandbox/"));
    }
  }
}
