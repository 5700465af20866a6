package io.webinarsync.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.Volume;
import org.junit.jupiter.api.Test;

/** Secrets are files of a Secret that somebody else keeps, unless another way is asked for. */
class SecretsTest {

  @Test
  void are_files_of_the_secret_that_is_named() {
    Manifests manifests = Chart.rendered("default");

    assertThat(secret(manifests).getSecret().getSecretName()).isEqualTo("webinar-sync");
    assertThat(secret(manifests).getSecret().getDefaultMode()).isEqualTo(0440);
    assertThat(Manifests.variable(manifests.container(), "SMALLRYE_CONFIG_SOURCE_FILE_LOCATIONS"))
        .map(EnvVar::getValue)
        .contains("/etc/webinar-sync");
    assertThat(manifests.container().getVolumeMounts())
        .anySatisfy(
            mount -> {
              assertThat(mount.getName()).isEqualTo("secrets");
              assertThat(mount.getMountPath()).isEqualTo("/etc/webinar-sync");
              assertThat(mount.getReadOnly()).isTrue();
            });
  }

  @Test
  void are_not_in_the_release_where_a_secret_is_named() {
    assertThat(Chart.rendered("default").all(Secret.class)).isEmpty();
    assertThat(Chart.rendered("high-availability").all(Secret.class)).isEmpty();
    assertThat(Chart.rendered("external-secrets").all(Secret.class)).isEmpty();
  }

  @Test
  void are_in_the_release_where_they_are_given_as_values() {
    Manifests manifests = Chart.rendered("minimal");
    Secret secret = manifests.the(Secret.class);

    assertThat(secret.getStringData())
        .containsOnlyKeys(
            "quarkus.datasource.username",
            "quarkus.datasource.password",
            "webinar-sync.encryption.keys.k1");
    assertThat(secret(manifests).getSecret().getSecretName())
        .isEqualTo(secret.getMetadata().getName());
  }

  @Test
  void are_variables_by_reference_where_that_is_asked_for() {
    Manifests manifests = Chart.rendered("external-secrets");

    assertThat(
            Manifests.variable(manifests.container(), "WEBINAR_SYNC_ENCRYPTION_KEYS_K2")
                .orElseThrow()
                .getValueFrom()
                .getSecretKeyRef())
        .hasFieldOrPropertyWithValue("name", "webinar-sync-from-vault")
        .hasFieldOrPropertyWithValue("key", "webinar-sync.encryption.keys.k2");
    assertThat(manifests.pod().getSpec().getVolumes())
        .extracting(Volume::getName)
        .containsOnly("tmp");
  }

  @Test
  void are_nowhere_in_the_configuration() {
    assertThat(Chart.rendered("minimal").configuration().values())
        .noneMatch(value -> value.contains("only-for-a-trial"));
  }

  private static Volume secret(Manifests manifests) {
    return manifests.pod().getSpec().getVolumes().stream()
        .filter(volume -> volume.getName().equals("secrets"))
        .findFirst()
        .orElseThrow();
  }
}
