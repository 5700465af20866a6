package io.webinarsync.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.marcnuri.helm.LintResult;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.Yaml;

/**
 * The chart as a whole: Helm takes it, Kubernetes knows every field, and wrong values are refused.
 */
class ChartTest {

  private static final Path PLAIN = Path.of("deploy", "kubernetes", "webinar-sync.yaml");

  @ParameterizedTest
  @ValueSource(strings = {"default", "minimal", "high-availability", "external-secrets"})
  void helm_has_nothing_to_say_against_it(String values) {
    LintResult lint = Chart.lint(values);

    assertThat(lint.isFailed()).as(lint.getMessages().toString()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"default", "minimal", "high-availability", "external-secrets"})
  void kubernetes_knows_every_field(String values) {
    assertThat(Chart.rendered(values).all())
        .hasSizeGreaterThan(4)
        .doesNotHaveAnyElementsOfTypes(GenericKubernetesResource.class)
        .allSatisfy(it -> assertThat(UnknownFields.in(it.getKind(), it)).isEmpty());
  }

  @ParameterizedTest
  @ValueSource(strings = {"default", "minimal", "high-availability", "external-secrets"})
  void everything_says_what_it_belongs_to(String values) {
    assertThat(Chart.rendered(values).all())
        .allSatisfy(
            it ->
                assertThat(it.getMetadata().getLabels())
                    .containsEntry("app.kubernetes.io/name", "webinar-sync")
                    .containsEntry("app.kubernetes.io/instance", "webinar-sync")
                    .containsEntry("app.kubernetes.io/managed-by", "Helm")
                    .containsKey("app.kubernetes.io/version"));
  }

  @Test
  void its_image_is_the_one_of_this_release() throws IOException {
    Map<String, Object> chart =
        new Yaml().load(Files.readString(Chart.FOLDER.resolve("Chart.yaml")));
    String release =
        Files.readString(Path.of("pom.xml"))
            .replaceFirst(
                "(?s).*?<artifactId>webinar-sync</artifactId>\\s*<version>([^<]+).*", "$1");

    assertThat(chart.get("appVersion")).isEqualTo(release);
    assertThat(Chart.rendered("default").container().getImage())
        .isEqualTo("webinar-sync:" + release);
  }

  @Test
  void a_digest_decides_over_a_tag() {
    assertThat(Chart.rendered("external-secrets", "image: {tag: other}").container().getImage())
        .startsWith("webinar-sync@sha256:");
  }

  /** What the chart renders is left in target, to be copied where that was wanted. */
  @Test
  void the_plain_manifests_are_what_the_chart_renders() throws IOException {
    String rendered = Chart.text("default");
    Files.writeString(Path.of("target", "webinar-sync.yaml"), rendered);

    assertThat(Files.readString(PLAIN).replaceFirst("(?s)\\A(#[^\n]*\n)+", "").strip())
        .isEqualTo(rendered.strip());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "replicas: 3",
        "database: {hostname: a}",
        "database: {host: ''}",
        "database: {parameters: 'a b'}",
        "auth: {issuer: ''}",
        "auth: {mode: basic}",
        "secrets: {existingSecret: ''}",
        "secrets: {as: volume}",
        "encryption: {activeKey: 'K 1'}",
        "replicaCount: 0",
        "replicaCount: '2'",
        "terminationGracePeriodSeconds: 14",
        "runAsUser: 0",
        "tmpSize: much",
        "resources: {limits: {memory: null}}",
        "image: {digest: latest}",
        "zoom: {redirectUri: 'http://webinars.example.com/'}",
        "ingress: {enabled: true}",
        "networkPolicy: {from: []}",
        "autoscaling: {scaleDownAfterSeconds: 3601}",
        "config: {a.number: 8}"
      })
  void wrong_values_are_refused(String values) {
    assertThatThrownBy(() -> Chart.rendered("default", values))
        .hasMessageContaining("values don't meet the specifications of the schema");
  }
}
