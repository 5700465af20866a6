package io.webinarsync.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.Probe;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.TopologySpreadConstraint;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.RollingUpdateDeployment;
import java.util.Map;
import org.assertj.core.api.ListAssert;
import org.junit.jupiter.api.Test;

/** What holds for every pod: the level "restricted" of the Pod Security Standards, and more. */
class PodPolicyTest {

  private final Manifests manifests = Chart.rendered("default");

  @Test
  void runs_as_no_root() {
    eachPod()
        .allSatisfy(pod -> assertThat(pod.getSecurityContext().getRunAsNonRoot()).isTrue())
        .allSatisfy(pod -> assertThat(pod.getSecurityContext().getRunAsUser()).isEqualTo(10001));
  }

  @Test
  void runs_as_the_user_that_the_cluster_gives_where_that_is_wanted() {
    assertThat(Chart.rendered("default", "runAsUser: null").pods())
        .allSatisfy(pod -> assertThat(pod.getSecurityContext().getRunAsUser()).isNull())
        .allSatisfy(pod -> assertThat(pod.getSecurityContext().getFsGroup()).isNull());
  }

  @Test
  void makes_only_the_usual_system_calls() {
    eachPod()
        .extracting(pod -> pod.getSecurityContext().getSeccompProfile().getType())
        .containsOnly("RuntimeDefault");
  }

  @Test
  void shares_nothing_of_its_node() {
    eachPod()
        .allSatisfy(pod -> assertThat(pod.getHostNetwork()).isNull())
        .allSatisfy(pod -> assertThat(pod.getHostPID()).isNull())
        .allSatisfy(pod -> assertThat(pod.getHostIPC()).isNull())
        .flatExtracting(PodSpec::getVolumes)
        .allSatisfy(volume -> assertThat(volume.getHostPath()).isNull());
  }

  @Test
  void has_no_capability() {
    eachContainer()
        .extracting(of -> of.getSecurityContext().getCapabilities().getDrop())
        .allSatisfy(dropped -> assertThat(dropped).containsExactly("ALL"));
  }

  @Test
  void gains_no_privilege() {
    eachContainer()
        .extracting(of -> of.getSecurityContext().getAllowPrivilegeEscalation())
        .containsOnly(false);
  }

  @Test
  void writes_to_tmp_alone_and_not_without_end() {
    eachContainer()
        .allSatisfy(of -> assertThat(of.getSecurityContext().getReadOnlyRootFilesystem()).isTrue());
    eachPod()
        .flatExtracting(PodSpec::getVolumes)
        .filteredOn(volume -> volume.getEmptyDir() != null)
        .hasSize(2)
        .allSatisfy(
            volume ->
                assertThat(volume.getEmptyDir().getSizeLimit()).isEqualTo(new Quantity("64Mi")));
    eachContainer()
        .flatExtracting(Container::getVolumeMounts)
        .filteredOn(mount -> !Boolean.TRUE.equals(mount.getReadOnly()))
        .extracting("mountPath")
        .containsOnly("/tmp");
  }

  @Test
  void has_no_token_of_the_cluster() {
    eachPod().extracting(PodSpec::getAutomountServiceAccountToken).containsOnly(false);
    assertThat(manifests.the(ServiceAccount.class).getAutomountServiceAccountToken()).isFalse();
  }

  @Test
  void has_limited_memory_and_asks_for_what_it_needs() {
    eachContainer()
        .allSatisfy(of -> assertThat(of.getResources().getLimits()).containsKey("memory"))
        .allSatisfy(
            of -> assertThat(of.getResources().getRequests()).containsKeys("cpu", "memory"));
  }

  @Test
  void is_asked_whether_it_has_started_lives_and_is_ready() {
    Container service = manifests.container();

    assertThat(path(service.getStartupProbe())).isEqualTo("/q/health/started");
    assertThat(path(service.getLivenessProbe())).isEqualTo("/q/health/live");
    assertThat(path(service.getReadinessProbe())).isEqualTo("/q/health/ready");
  }

  @Test
  void is_given_longer_than_it_takes_to_stop() {
    assertThat(manifests.pod().getSpec().getTerminationGracePeriodSeconds()).isEqualTo(30);
    assertThat(manifests.container().getLifecycle()).isNull();
  }

  @Test
  void is_replaced_only_when_the_next_one_is_ready() {
    RollingUpdateDeployment update =
        manifests.the(Deployment.class).getSpec().getStrategy().getRollingUpdate();

    assertThat(update.getMaxUnavailable().getIntVal()).isZero();
    assertThat(update.getMaxSurge().getIntVal()).isEqualTo(1);
  }

  @Test
  void is_spread_over_zones_and_nodes() {
    assertThat(manifests.pod().getSpec().getTopologySpreadConstraints())
        .extracting(TopologySpreadConstraint::getTopologyKey)
        .containsExactly("topology.kubernetes.io/zone", "kubernetes.io/hostname");
  }

  @Test
  void is_replaced_when_its_configuration_or_its_secrets_change() {
    assertThat(checksums(Chart.rendered("minimal")))
        .doesNotContainEntry("checksum/config", checksum("config: {a.b: c}", "config"))
        .containsEntry("checksum/secret", checksum("config: {a.b: c}", "secret"))
        .doesNotContainEntry("checksum/secret", checksum("secrets: {inline: {a: b}}", "secret"));
  }

  private static String checksum(String change, String of) {
    return checksums(Chart.rendered("minimal", change)).get("checksum/" + of);
  }

  private static Map<String, String> checksums(Manifests manifests) {
    return manifests.pod().getMetadata().getAnnotations();
  }

  private ListAssert<PodSpec> eachPod() {
    return assertThat(manifests.pods()).hasSize(2);
  }

  private ListAssert<Container> eachContainer() {
    return assertThat(manifests.pods().stream().flatMap(of -> of.getContainers().stream()).toList())
        .hasSize(2);
  }

  private static String path(Probe probe) {
    return probe.getHttpGet().getPath();
  }
}
