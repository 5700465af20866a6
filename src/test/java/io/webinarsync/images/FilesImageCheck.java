package io.webinarsync.images;

import static io.webinarsync.images.Podman.podman;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What lies in the JVM image, and what does not. */
class FilesImageCheck {

  private static final long MOST_BYTES = 130_000_000;

  private static final Set<String> TOOLS =
      Set.of(
          "sh", "bash", "dash", "busybox", "apt", "apt-get", "dpkg", "rpm", "dnf", "yum", "curl");

  /** What the build's own training encrypts with; it stands for every secret of a build. */
  private static final String TRAINING_KEY = "dHJhaW5pbmctdHJhaW5pbmctdHJhaW5pbmctdHJhaW4=";

  private static Path archive;
  private static List<ImageFile> files;

  @BeforeAll
  static void export() {
    archive = ImageFile.archive(Image.jvm());
    files = ImageFile.in(archive);
  }

  @AfterAll
  static void forget() throws IOException {
    Files.delete(archive);
  }

  @Test
  void no_shell_and_no_package_manager() {
    assertThat(files)
        .filteredOn(file -> file.path().matches("(usr/)?(local/)?s?bin/.*"))
        .noneMatch(file -> TOOLS.contains(file.name()));
  }

  @Test
  void nothing_runs_as_somebody_else() {
    assertThat(files).isNotEmpty().noneMatch(ImageFile::isSetId);
  }

  @Test
  void no_secret_of_the_build() throws IOException {
    try (BufferedReader reader = Files.newBufferedReader(archive, StandardCharsets.ISO_8859_1)) {
      assertThat(reader.lines()).noneMatch(line -> line.contains(TRAINING_KEY));
    }
    assertThat(podman("inspect", "--type=image", "--format={{.Config.Env}}", Image.jvm().name()))
        .doesNotContain("KEY", "SECRET", "PASSWORD");
  }

  @Test
  void it_is_small_without_its_cache() {
    long cache = size(file -> file.name().equals("webinar-sync.aot"));
    long plain = size(file -> file.path().matches("(app|opt)/.*")) - cache;

    System.out.printf("image size: plain %d kB, AOT cache %d kB%n", plain >> 10, cache >> 10);
    assertThat(cache).isPositive();
    assertThat(plain).isLessThanOrEqualTo(MOST_BYTES);
  }

  @Test
  void every_jar_is_in_its_list_of_parts() {
    JsonPath parts = JsonPath.from(ImageFile.text(archive, "app/sbom.cdx.json"));
    Set<String> known = new HashSet<>(parts.getList("components.name"));

    assertThat(files)
        .filteredOn(file -> file.path().matches("app/lib/.*\\.jar"))
        .isNotEmpty()
        .allMatch(file -> known.stream().anyMatch(name -> file.name().contains("." + name + "-")));
  }

  private static long size(Predicate<ImageFile> which) {
    return files.stream().filter(which).mapToLong(ImageFile::size).sum();
  }
}
