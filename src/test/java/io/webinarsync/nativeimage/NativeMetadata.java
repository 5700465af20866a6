package io.webinarsync.nativeimage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import java.util.zip.ZipEntry;

/**
 * What a native compiler is told of the service: the jar that a build with {@code sources-only}
 * leaves, and the registrations within it, whoever made them.
 *
 * @param entries the files in the jar
 * @param reflection the classes that may be reached by reflection, and what of each
 * @param resources patterns of the files that the executable holds
 */
record NativeMetadata(
    List<String> entries, Map<String, JsonNode> reflection, List<Pattern> resources) {

  private static final Path JAR = Path.of("target", "native-sources", "webinar-sync-runner.jar");
  private static final String FOLDER = "META-INF/native-image/";

  /** Reads what the build has left. */
  static NativeMetadata ofTheBuild() throws IOException {
    try (JarFile jar = new JarFile(JAR.toFile())) {
      Map<String, JsonNode> reflection = new HashMap<>();
      read(jar, "reflect-config.json").forEach(type -> reflection.put(name(type), type));
      JsonNode includes = read(jar, "resource-config.json").at("/resources/includes");
      return new NativeMetadata(
          jar.stream().filter(entry -> !entry.isDirectory()).map(ZipEntry::getName).toList(),
          reflection,
          StreamSupport.stream(includes.spliterator(), false)
              .map(include -> Pattern.compile(include.get("pattern").asText()))
              .toList());
    }
  }

  /** Whether a class's constructors and methods, or an enum's constants, may be reached. */
  boolean reaches(Class<?> type) {
    JsonNode registered = reflection.get(type.getName());
    return registered != null
        && (type.isEnum()
            ? registered.path("allDeclaredFields").asBoolean()
            : registered.path("allDeclaredConstructors").asBoolean()
                && registered.path("allDeclaredMethods").asBoolean());
  }

  /** Whether the executable holds a file. */
  boolean holds(String resource) {
    return resources.stream().anyMatch(pattern -> pattern.matcher(resource).matches());
  }

  private static String name(JsonNode type) {
    return type.get("name").asText();
  }

  private static JsonNode read(JarFile jar, String file) throws IOException {
    try (InputStream stream = jar.getInputStream(jar.getEntry(FOLDER + file))) {
      return new ObjectMapper().readTree(stream);
    }
  }
}
