package io.webinarsync.deployment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A Dockerfile, instruction by instruction.
 *
 * @param instructions in their order, without comments and each on one line
 */
record Dockerfile(List<Instruction> instructions) {

  private static final Pattern CONTINUED = Pattern.compile("\\\\\\n");

  /** One instruction, {@code COPY} say, and what stands behind it. */
  record Instruction(String name, String arguments) {

    private static final Pattern FORM = Pattern.compile("([A-Z]+)\\s+(.*)");

    static Instruction of(String line) {
      Matcher matcher = FORM.matcher(line);
      if (matcher.matches()) {
        return new Instruction(matcher.group(1), matcher.group(2).strip());
      }
      throw new IllegalArgumentException("not an instruction: " + line);
    }
  }

  /** From one {@code FROM} to the next: what it begins with, its name or none, what it does. */
  private record Stage(String base, String name, List<Instruction> instructions) {

    static Stage from(String arguments) {
      String[] words = arguments.split(" AS ", 2);
      return new Stage(words[0], words.length > 1 ? words[1] : "", new ArrayList<>());
    }
  }

  /** The file of that name in deploy/docker; fails where a line is no instruction. */
  static Dockerfile of(String name) {
    try {
      String text =
          Files.readAllLines(Path.of("deploy", "docker", name)).stream()
              .filter(line -> !line.startsWith("#"))
              .collect(Collectors.joining("\n"));
      return new Dockerfile(
          CONTINUED
              .matcher(text)
              .replaceAll(" ")
              .lines()
              .filter(line -> !line.isBlank())
              .map(Instruction::of)
              .toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The arguments of all instructions of that name. */
  List<String> all(String name) {
    return arguments(instructions.stream(), name);
  }

  /** The same of what the image is made of: the last stage, and the stages that one begins with. */
  List<String> ofImage(String name) {
    List<Stage> stages = stages();
    return arguments(whole(stages.get(stages.size() - 1)), name);
  }

  /** What stages begin with and this file does not make. */
  Set<String> bases() {
    return stages().stream()
        .map(Stage::base)
        .filter(base -> stage(base).isEmpty())
        .collect(Collectors.toSet());
  }

  private Stream<Instruction> whole(Stage stage) {
    return Stream.concat(
        stage(stage.base()).stream().flatMap(this::whole), stage.instructions().stream());
  }

  private Optional<Stage> stage(String name) {
    return stages().stream().filter(stage -> stage.name().equals(name)).findFirst();
  }

  private List<Stage> stages() {
    List<Stage> stages = new ArrayList<>();
    for (Instruction instruction : instructions) {
      if (instruction.name().equals("FROM")) {
        stages.add(Stage.from(instruction.arguments()));
      } else if (!stages.isEmpty()) {
        stages.get(stages.size() - 1).instructions().add(instruction);
      }
    }
    return stages;
  }

  private static List<String> arguments(Stream<Instruction> instructions, String name) {
    Predicate<Instruction> isMeant = instruction -> instruction.name().equals(name);
    return instructions.filter(isMeant).map(Instruction::arguments).toList();
  }
}
