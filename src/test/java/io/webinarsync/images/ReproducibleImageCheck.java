package io.webinarsync.images;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Two builds of the same sources, the second of which remembers nothing of the first. */
class ReproducibleImageCheck {

  /** What a training sees depends on how its threads ran. */
  private static final String CACHE = "app/webinar-sync.aot";

  @Test
  void the_same_sources_make_the_same_files_but_for_the_cache() throws IOException {
    Map<String, String> first = prints(Image.jvm());
    Map<String, String> second = prints(Image.jvmBuiltAgain());

    assertThat(first).containsKey(CACHE);
    first.remove(CACHE);
    second.remove(CACHE);
    assertThat(second).isEqualTo(first);
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
