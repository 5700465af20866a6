package io.webinarsync.images;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Two builds of the same sources, with the AOT cache and without, the second of which remembers
 * nothing of the first.
 */
class ReproducibleImageCheck {

  /** What tells the two apart: the one has a cache. */
  private static final String CACHE = "app/webinar-sync.aot";

  /**
   * What Quarkus generates: the order of its build's threads numbers what they record. Source:
   * quarkusio/quarkus#53025.
   */
  private static final String BY_CHANCE = "app/quarkus/.+";

  @Test
  void the_same_sources_make_the_same_files_but_for_those_of_chance() throws IOException {
    Map<String, String> cached = prints(Image.jvm());
    Map<String, String> plain = prints(Image.jvmPlain());

    assertThat(cached.remove(CACHE)).isNotNull();
    assertThat(plain.keySet()).isEqualTo(cached.keySet());
    assertThat(plain.entrySet())
        .filteredOn(file -> !file.getKey().matches(BY_CHANCE))
        .hasSizeGreaterThan(500)
        .filteredOn(file -> !file.getValue().equals(cached.get(file.getKey())))
        .isEmpty();
  }

  private static Map<String, String> prints(Image image) throws IOException {
    Path archive = ImageFile.archive(image);
    try {
      return ImageFile.prints(archive);
    } finally {
      Files.delete(archive);
    }
  }
}
