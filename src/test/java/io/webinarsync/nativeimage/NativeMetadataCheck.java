package io.webinarsync.nativeimage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What an executable would lack, found without building one: {@code verify -Pnative-sources}. */
class NativeMetadataCheck {

  private static NativeMetadata metadata;

  @BeforeAll
  static void read() throws IOException {
    metadata = NativeMetadata.ofTheBuild();
  }

  @Test
  void registers_every_record_and_enum_that_is_read_or_written_by_reflection() {
    assertThat(WireTypes.ofTheService())
        .hasSizeGreaterThan(80)
        .filteredOn(type -> !metadata.reaches(type))
        .isEmpty();
  }

  @Test
  void holds_every_migration() {
    assertThat(sources("db/migration")).hasSizeGreaterThan(30).allMatch(metadata::holds);
  }

  @Test
  void holds_every_template() {
    assertThat(sources("templates")).isNotEmpty().allMatch(metadata::holds);
  }

  @Test
  void holds_every_file_of_the_page() {
    assertThat(metadata.entries())
        .filteredOn(name -> name.startsWith("META-INF/resources/"))
        .contains("META-INF/resources/index.html", "META-INF/resources/icon.svg")
        .anyMatch(name -> name.endsWith(".js"))
        .anyMatch(name -> name.endsWith(".css"))
        .allMatch(metadata::holds);
  }

  @Test
  void knows_nothing_of_the_sandbox_and_of_no_embedded_database() {
    assertThat(metadata.entries())
        .isNotEmpty()
        .noneMatch(name -> name.startsWith("io/webinarsync/sandbox"))
        .noneMatch(name -> name.startsWith("io/zonky"));
    assertThat(metadata.reflection().keySet())
        .noneMatch(name -> name.startsWith("io.webinarsync.sandbox"));
  }

  @Test
  void draws_ids_from_a_randomness_of_its_own_start() throws IOException {
    assertThat(Files.readString(Path.of("target", "native-sources", "native-image.args")))
        .contains("--initialize-at-run-time=io.webinarsync.platform.TimeOrderedIds");
  }

  private static List<String> sources(String folder) {
    Path resources = Path.of("src", "main", "resources");
    try (Stream<Path> files = Files.walk(resources.resolve(folder))) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> resources.relativize(file).toString())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
