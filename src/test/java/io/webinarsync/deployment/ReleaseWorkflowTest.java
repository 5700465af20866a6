package io.webinarsync.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What becomes of a tag, in .github/workflows/release.yaml. */
class ReleaseWorkflowTest {

  /** Files and folders of the repository that commands and inputs name. */
  private static final Pattern PLACE =
      Pattern.compile("(?:deploy/[\\w./-]+|\\.ci/run|\\./mvnw)\\b");

  private static final Pattern PINNED = Pattern.compile("[\\w.-]+/[\\w.-]+@[0-9a-f]{40}");

  private final Workflow release = Workflow.in(Path.of(".github", "workflows", "release.yaml"));

  @Test
  void a_tag_starts_it_and_nothing_else() {
    assertThat(release.triggers()).isEqualTo(Map.of("push", Map.of("tags", List.of("v*"))));
  }

  @Test
  void a_job_may_do_what_it_says_and_no_more() {
    Map<String, Object> permissions =
        release.jobs().entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, job -> job.getValue().get("permissions")));

    assertThat(Workflow.map(release.content().get("permissions"))).isEmpty();
    assertThat(permissions)
        .isEqualTo(
            Map.of(
                "version", Map.of("contents", "read"),
                "test", Map.of("contents", "read"),
                "test-native", Map.of("contents", "read"),
                "image", Map.of("contents", "read", "packages", "write"),
                "publish-image",
                    Map.of("packages", "write", "id-token", "write", "attestations", "write"),
                "publish-chart",
                    Map.of("contents", "read", "packages", "write", "id-token", "write")));
  }

  @Test
  void it_needs_no_secret_but_the_token_of_its_own_run() {
    assertThat(release.texts()).noneMatch(text -> text.contains("secrets."));
    assertThat(release.texts("password")).containsOnly("${{ github.token }}");
  }

  @Test
  void no_copy_of_the_sources_keeps_the_token() {
    assertThat(stepsThatUse("actions/checkout"))
        .isNotEmpty()
        .allSatisfy(
            step ->
                assertThat(Workflow.map(step.get("with")).get("persist-credentials"))
                    .isEqualTo(false));
  }

  @Test
  void what_others_wrote_is_pinned_to_a_commit() {
    assertThat(release.actions()).isNotEmpty().allMatch(PINNED.asMatchPredicate());
  }

  @Test
  void every_machine_is_named_with_its_version() {
    assertThat(release.texts()).noneMatch(text -> text.contains("latest"));
  }

  @Test
  void it_ends_by_itself_and_goes_on_once_a_tag() {
    assertThat(release.jobs().values())
        .allSatisfy(job -> assertThat((Integer) job.get("timeout-minutes")).isBetween(1, 90));
    assertThat(Workflow.map(release.content().get("concurrency")).get("group"))
        .isEqualTo("release-${{ github.ref }}");
  }

  @Test
  void it_is_tested_on_the_jvm_and_native_on_both_architectures() {
    assertThat(release.texts("run")).contains(".ci/run", "./mvnw -B -ntp verify -Dnative");
    assertThat(Workflow.list(matrix("test-native").get("runner")))
        .isEqualTo(List.of("ubuntu-24.04", "ubuntu-24.04-arm"));
    assertThat(Workflow.list(release.job("image").get("needs")).toArray())
        .contains("test", "test-native");
  }

  @Test
  void all_images_are_built_for_both_architectures_on_machines_of_their_own() {
    Map<?, ?> matrix = matrix("image");

    assertThat(matrix.get("kind")).isEqualTo(List.of("native", "jvm", "plain"));
    assertThat(matrix.get("architecture")).isEqualTo(List.of("amd64", "arm64"));
    assertThat(Workflow.list(matrix.get("include")).toArray())
        .contains(
            Map.of("architecture", "amd64", "runner", "ubuntu-24.04"),
            Map.of("architecture", "arm64", "runner", "ubuntu-24.04-arm"),
            Map.of("kind", "native", "dockerfile", "deploy/docker/Dockerfile.native"),
            Map.of("kind", "jvm", "dockerfile", "deploy/docker/Dockerfile.jvm"),
            Map.of(
                "kind", "plain", "dockerfile", "deploy/docker/Dockerfile.jvm", "target", "plain"));
    assertThat(Dockerfile.of("Dockerfile.jvm").all("FROM")).contains("${RUNTIME_IMAGE} AS plain");
  }

  @Test
  void an_image_tells_its_version_and_bears_its_parts_and_its_origin() {
    Map<?, ?> build = Workflow.map(stepsThatUse("docker/build-push-action").get(0).get("with"));

    assertThat(build.get("context")).isEqualTo(".");
    assertThat(build.get("sbom")).isEqualTo(true);
    assertThat(build.get("provenance")).isEqualTo("mode=max");
    assertThat(build.get("outputs").toString()).contains("push-by-digest=true");
    assertThat(build.get("build-args").toString().lines().map(line -> line.split("=")[0]))
        .containsExactly("VERSION", "REVISION", "SOURCE_DATE_EPOCH");
  }

  @Test
  void what_is_published_is_signed_without_a_key() {
    assertThat(release.texts("run").stream().filter(run -> run.contains("cosign sign --yes")))
        .hasSize(2);
    assertThat(release.texts("run")).noneMatch(run -> run.contains("--key"));
  }

  @Test
  void every_place_that_it_names_is_there() {
    List<String> places =
        release.texts().stream()
            .flatMap(text -> PLACE.matcher(text).results().map(MatchResult::group))
            .distinct()
            .toList();

    assertThat(places)
        .contains("deploy/docker/Dockerfile.jvm", "deploy/helm/webinar-sync", ".ci/run")
        .allMatch(place -> Files.exists(Path.of(place)));
  }

  private List<Map<?, ?>> stepsThatUse(String action) {
    return release.jobs().keySet().stream()
        .flatMap(job -> release.steps(job).stream())
        .filter(step -> String.valueOf(step.get("uses")).startsWith(action + "@"))
        .toList();
  }

  private Map<?, ?> matrix(String job) {
    return Workflow.map(Workflow.map(release.job(job).get("strategy")).get("matrix"));
  }
}
