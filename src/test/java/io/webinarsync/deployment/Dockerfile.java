package io.webinarsync.deployment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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

  /** The same of the last stage, which is the image. */
  List<String> last(String name) {
    return arguments(stages().get(stages().size() - 1).stream(), name);
  }

  /** The instructions from each {@code FROM} on. */
  List<List<Instruction>> stages() {
    List<List<Instruction>> stages = new ArrayList<>();
    for (Instruction instruction : instructions) {
      if (instruction.name().equals("FROM")) {
        stages.add(new ArrayList<>());
      }
      if (!stages.isEmpty()) {
        stages.get(stages.size() - 1).add(instruction);
      }
    }
    return stages;
  }

  private static List<String> arguments(Stream<Instruction> instructions, String name) {
    Predicate<Instruction> isMeant = instruction -> instruction.name().equals(name);
    return instructions.filter(isMeant).map(Instruction::arguments).toList();
  }
}
