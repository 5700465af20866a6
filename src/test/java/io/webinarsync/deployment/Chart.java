package io.webinarsync.deployment;

import com.marcnuri.helm.Helm;
import com.marcnuri.helm.LintResult;
import com.marcnuri.helm.TemplateCommand;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.yaml.snakeyaml.Yaml;

/** The chart, as Helm itself reads it. */
final class Chart {

  static final Path FOLDER = Path.of("deploy", "helm", "webinar-sync");

  private static final String OLDEST_KUBERNETES = "1.25.0";

  private Chart() {}

  /** What Helm renders with the values of a case in {@code ci}. */
  static Manifests rendered(String values) {
    return new Manifests(text(values));
  }

  /** The same, with a few values changed. */
  static Manifests rendered(String values, String changes) {
    return inFolder(
        folder -> {
          Path changed = Files.writeString(folder.resolve("changes.yaml"), changes);
          return new Manifests(template(values).withValuesFile(changed).call());
        });
  }

  /** The same as text. */
  static String text(String values) {
    return template(values).call();
  }

  /** What Helm's linter says of the chart with the values of a case, where warnings are errors. */
  static LintResult lint(String values) {
    return inFolder(
        folder -> {
          Path copy = folder.resolve("webinar-sync");
          for (String name : Manifests.filesBelow(FOLDER)) {
            Files.createDirectories(copy.resolve(name).getParent());
            Files.copy(FOLDER.resolve(name), copy.resolve(name));
          }
          Files.writeString(copy.resolve("values.yaml"), new Yaml().dump(merged(values)));
          return new Helm(copy).lint().strict().call();
        });
  }

  static Path values(String name) {
    return FOLDER.resolve("ci").resolve(name + "-values.yaml");
  }

  private static TemplateCommand template(String values) {
    return new Helm(FOLDER)
        .template()
        .withName("webinar-sync")
        .withKubeVersion(OLDEST_KUBERNETES)
        .withValuesFile(values(values).toAbsolutePath());
  }

  /** Works in a folder that is gone afterwards. */
  private static <T> T inFolder(Work<T> work) {
    try {
      Path folder = Files.createTempDirectory("chart");
      try {
        return work.in(folder);
      } finally {
        delete(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, Object> merged(String values) throws IOException {
    Map<String, Object> own = new Yaml().load(Files.readString(FOLDER.resolve("values.yaml")));
    return merged(own, new Yaml().load(Files.readString(values(values))));
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  /** What is done in a folder. */
  private interface Work<T> {
    T in(Path folder) throws IOException;
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> merged(Map<String, Object> own, Map<String, Object> given) {
    Map<String, Object> merged = new TreeMap<>(own);
    given.forEach(
        (key, value) ->
            merged.put(
                key,
                value instanceof Map && own.get(key) instanceof Map
                    ? merged((Map<String, Object>) own.get(key), (Map<String, Object>) value)
                    : value));
    return merged;
  }
}
