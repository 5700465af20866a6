package io.webinarsync.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.KeyToPath;
import io.fabric8.kubernetes.api.model.SecretVolumeSource;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.api.model.batch.v1.JobSpec;
import org.junit.jupiter.api.Test;

/** One process migrates, once for each release; replicas wait for it. */
class MigrationJobTest {

  private final Manifests manifests = Chart.rendered("high-availability");

  @Test
  void migrates_and_exits() {
    assertThat(manifests.migration().getEnv())
        .anyMatch(
            it -> it.getName().equals("QUARKUS_INIT_AND_EXIT") && it.getValue().equals("true"))
        .anyMatch(
            it ->
                it.getName().equals("QUARKUS_FLYWAY_MIGRATE_AT_START")
                    && it.getValue().equals("true"));
    assertThat(manifests.migrationPod().getSpec().getRestartPolicy()).isEqualTo("Never");
  }

  @Test
  void is_of_the_same_image_as_the_service() {
    assertThat(manifests.migration().getImage()).isEqualTo(manifests.container().getImage());
  }

  @Test
  void replicas_wait_instead_of_migrating() {
    assertThat(manifests.configuration())
        .containsEntry("WEBINAR_SYNC_DATABASE_MIGRATE_AT_START", "false");
  }

  @Test
  void replicas_migrate_where_there_is_no_job() {
    Manifests without = Chart.rendered("minimal");

    assertThat(without.all(Job.class)).isEmpty();
    assertThat(without.configuration())
        .containsEntry("WEBINAR_SYNC_DATABASE_MIGRATE_AT_START", "true");
  }

  @Test
  void is_given_the_owners_login_and_no_key() {
    SecretVolumeSource secret = manifests.migrationPod().getSpec().getVolumes().get(1).getSecret();

    assertThat(secret.getSecretName()).isEqualTo("webinar-sync-owner");
    assertThat(secret.getItems())
        .extracting(KeyToPath::getKey)
        .containsExactly("quarkus.datasource.username", "quarkus.datasource.password");
  }

  @Test
  void takes_the_owners_login_by_reference_too() {
    assertThat(Chart.rendered("external-secrets").migration().getEnv())
        .filteredOn(it -> it.getValueFrom() != null)
        .hasSize(2)
        .allMatch(
            it ->
                it.getValueFrom()
                    .getSecretKeyRef()
                    .getName()
                    .equals("webinar-sync-owner-from-vault"));
  }

  @Test
  void takes_the_services_login_where_there_is_no_other() {
    assertThat(
            Chart.rendered("default")
                .migrationPod()
                .getSpec()
                .getVolumes()
                .get(1)
                .getSecret()
                .getSecretName())
        .isEqualTo("webinar-sync");
  }

  @Test
  void tries_again_for_a_while_and_is_cleared_away() {
    JobSpec job = manifests.the(Job.class).getSpec();

    assertThat(job.getBackoffLimit()).isEqualTo(6);
    assertThat(job.getActiveDeadlineSeconds()).isEqualTo(3600);
    assertThat(job.getTtlSecondsAfterFinished()).isEqualTo(86400);
  }

  @Test
  void is_another_job_for_another_release_and_the_same_for_the_same() {
    String name = name("replicaCount: 2");

    assertThat(name)
        .matches("webinar-sync-migrate-[0-9a-f]{10}")
        .isEqualTo(name("replicaCount: 3"));
    assertThat(name("image: {tag: 0.2.0}")).isNotEqualTo(name);
    assertThat(name("migration: {backoffLimit: 7}")).isNotEqualTo(name);
  }

  @Test
  void gets_no_requests() {
    assertThat(manifests.migrationPod().getMetadata().getLabels())
        .containsEntry("app.kubernetes.io/component", "migration");
  }

  private static String name(String change) {
    return Chart.rendered("default", change).the(Job.class).getMetadata().getName();
  }
}
