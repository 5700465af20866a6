package io.webinarsync.images;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Two builds of the same sources, the second of which remembers nothing of the first. */
class ReproducibleImageCheck {

  /**
   * What depends on how threads ran: the AOT cache on those of its training, what Quarkus generates
   * on those of its build, whose order numbers what they record. Source: quarkusio/quarkus#53025.
   */
  private static final Pattern BY_CHANCE = Pattern.compile("app/webinar-sync\\.aot|app/quarkus/.+");

  @Test
  void the_same_sources_make_the_same_files_but_for_those_of_chance() throws IOException {
    Map<String, String> first = prints(Image.jvm());
    Map<String, String> second = prints(Image.jvmBuiltAgain());

    assertThat(second.keySet()).isEqualTo(first.keySet());
    assertThat(second.entrySet())
        .filteredOn(file -> !BY_CHANCE.matcher(file.getKey()).matches())
        .hasSizeGreaterThan(500)
        .filteredOn(file -> !file.getValue().equals(first.get(file.getKey())))
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
