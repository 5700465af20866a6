package io.webinarsync.deployment;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * A workflow of the forge, read from YAML. There the key {@code on} is a boolean, as YAML 1.1 has
 * it.
 *
 * @param content the whole file
 */
record Workflow(Map<?, ?> content) {

  /** Reads a file; a key that stands twice in a map fails. */
  static Workflow in(Path file) {
    LoaderOptions options = new LoaderOptions();
    options.setAllowDuplicateKeys(false);
    try (Reader reader = Files.newBufferedReader(file)) {
      return new Workflow(map(new Yaml(new SafeConstructor(options)).load(reader)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What starts it. */
  Map<?, ?> triggers() {
    return map(content.get(true));
  }

  /** Its jobs by their ids. */
  Map<String, Map<?, ?>> jobs() {
    Map<String, Map<?, ?>> jobs = new LinkedHashMap<>();
    map(content.get("jobs")).forEach((id, job) -> jobs.put(String.valueOf(id), map(job)));
    return jobs;
  }

  /** A job. */
  Map<?, ?> job(String id) {
    return map(jobs().get(id));
  }

  /** The steps of a job, in order. */
  List<Map<?, ?>> steps(String job) {
    return list(job(job).get("steps")).stream().<Map<?, ?>>map(Workflow::map).toList();
  }

  /** The actions that all jobs use, each with its version. */
  Set<String> actions() {
    return texts("uses");
  }

  /** What stands under a key anywhere in it, where that is a text. */
  Set<String> texts(String key) {
    return Set.copyOf(textsBelow(content, key));
  }

  /** Every text anywhere in it. */
  List<String> texts() {
    List<String> texts = new ArrayList<>();
    visit(content, (value) -> texts.add(String.valueOf(value)));
    return texts;
  }

  static Map<?, ?> map(Object value) {
    if (value instanceof Map<?, ?> map) {
      return map;
    }
    throw new IllegalStateException("no map: " + value);
  }

  static List<?> list(Object value) {
    if (value instanceof List<?> list) {
      return list;
    }
    throw new IllegalStateException("no list: " + value);
  }

  private static List<String> textsBelow(Object node, String key) {
    if (node instanceof Map<?, ?> map) {
      return map.entrySet().stream()
          .flatMap(
              entry ->
                  key.equals(entry.getKey()) && entry.getValue() instanceof String text
                      ? Stream.of(text)
                      : textsBelow(entry.getValue(), key).stream())
          .toList();
    }
    return node instanceof List<?> list
        ? list.stream().flatMap(item -> textsBelow(item, key).stream()).toList()
        : List.of();
  }

  private static void visit(Object node, Consumer<Object> leaf) {
    if (node instanceof Map<?, ?> map) {
      map.values().forEach(value -> visit(value, leaf));
    } else if (node instanceof List<?> list) {
      list.forEach(value -> visit(value, leaf));
    } else {
      leaf.accept(node);
    }
  }
}
