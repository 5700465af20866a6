package io.webinarsync.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a linter of Dockerfiles asks for, and what the images' contract adds to it. */
class DockerfileTest {

  private static final Set<String> KNOWN =
      Set.of(
          "ARG", "COPY", "ENTRYPOINT", "ENV", "EXPOSE", "FROM", "LABEL", "RUN", "USER", "WORKDIR");

  @ParameterizedTest
  @ValueSource(strings = {"Dockerfile.jvm", "Dockerfile.native"})
  void every_instruction_is_one_that_is_wanted(String name) {
    // ADD fetches and unpacks, CMD and HEALTHCHECK are the platform's, SHELL would be needed then.
    assertThat(Dockerfile.of(name).instructions())
        .allSatisfy(instruction -> assertThat(KNOWN).contains(instruction.name()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Dockerfile.jvm", "Dockerfile.native"})
  void every_base_is_a_build_argument_of_a_version(String name) {
    Dockerfile file = Dockerfile.of(name);

    assertThat(file.bases()).isNotEmpty().allMatch(base -> base.matches("\\$\\{[A-Z]+_IMAGE}"));
    assertThat(file.all("ARG"))
        .filteredOn(argument -> argument.matches("[A-Z]+_IMAGE.*"))
        .hasSameSizeAs(file.bases())
        .allMatch(
            argument ->
                argument.matches("[A-Z]+_IMAGE=[a-z0-9./-]+(:(?!latest)\\S+|@sha256:\\S+)"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Dockerfile.jvm", "Dockerfile.native"})
  void the_image_needs_no_shell_and_no_root(String name) {
    Dockerfile file = Dockerfile.of(name);

    assertThat(file.ofImage("RUN")).isEmpty();
    assertThat(file.ofImage("USER")).containsExactly("10001:0");
    assertThat(file.ofImage("ENTRYPOINT"))
        .isNotEmpty()
        .allMatch(entry -> entry.matches("\\[\"/.*\"]"));
    assertThat(file.ofImage("EXPOSE")).containsExactly("8080");
    assertThat(file.ofImage("WORKDIR")).containsExactly("/app");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Dockerfile.jvm", "Dockerfile.native"})
  void the_image_takes_nothing_of_the_context_but_what_was_built(String name) {
    assertThat(Dockerfile.of(name).ofImage("COPY"))
        .isNotEmpty()
        .allMatch(copy -> copy.startsWith("--from="));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Dockerfile.jvm", "Dockerfile.native"})
  void maven_keeps_what_it_has_fetched_and_stamps_files_by_the_sources(String name) {
    assertThat(Dockerfile.of(name).all("RUN"))
        .filteredOn(run -> run.contains("mvnw"))
        .singleElement()
        .asString()
        .startsWith("--mount=type=cache,target=/root/.m2 ")
        .contains(
            "${SOURCE_DATE_EPOCH}",
            "-Dproject.build.outputTimestamp=",
            "-Dquarkus.package.output-timestamp=");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Dockerfile.jvm", "Dockerfile.native"})
  void the_image_says_what_it_is(String name) {
    List<String> labels = Dockerfile.of(name).ofImage("LABEL");

    assertThat(labels)
        .singleElement()
        .asString()
        .contains("image.title=", "image.description=", "image.version=", "image.revision=");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Dockerfile.jvm", "Dockerfile.native"})
  void no_secret_is_a_setting_of_the_image(String name) {
    Dockerfile file = Dockerfile.of(name);

    assertThat(file.all("ARG")).noneMatch(DockerfileTest::soundsSecret);
    assertThat(file.ofImage("ENV")).noneMatch(DockerfileTest::soundsSecret);
  }

  private static boolean soundsSecret(String text) {
    return text.matches("(?i).*(key|secret|passw|token).*");
  }
}
