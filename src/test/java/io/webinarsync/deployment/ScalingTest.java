package io.webinarsync.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.autoscaling.v2.MetricSpec;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** How many replicas there are, and how many may be missing. */
class ScalingTest {

  private final Manifests scaled = Chart.rendered("high-availability");

  @Test
  void does_not_scale_unless_asked() {
    assertThat(Chart.rendered("default").all(HorizontalPodAutoscaler.class)).isEmpty();
    assertThat(Chart.rendered("default").the(Deployment.class).getSpec().getReplicas())
        .isEqualTo(1);
  }

  @Test
  void leaves_the_number_to_the_autoscaler_where_there_is_one() {
    assertThat(scaled.the(Deployment.class).getSpec().getReplicas()).isNull();
    assertThat(scaler().getSpec().getMinReplicas()).isEqualTo(3);
    assertThat(scaler().getSpec().getMaxReplicas()).isEqualTo(9);
    assertThat(scaler().getSpec().getScaleTargetRef().getName())
        .isEqualTo(scaled.the(Deployment.class).getMetadata().getName());
  }

  @Test
  void scales_by_the_syncs_that_wait() {
    MetricSpec metric = scaler().getSpec().getMetrics().get(0);

    assertThat(metric.getExternal().getMetric().getName()).isEqualTo("webinar_sync_syncs_waiting");
    assertThat(metric.getExternal().getTarget().getType()).isEqualTo("AverageValue");
    assertThat(metric.getExternal().getTarget().getAverageValue().getAmount()).isEqualTo("2");
  }

  @Test
  void scales_by_the_open_streams_of_each_replica() {
    MetricSpec metric = scaler().getSpec().getMetrics().get(1);

    assertThat(metric.getPods().getMetric().getName()).isEqualTo("webinar_sync_replica_streams");
    assertThat(metric.getPods().getTarget().getType()).isEqualTo("AverageValue");
    assertThat(metric.getPods().getTarget().getAverageValue().getAmount()).isEqualTo("500");
  }

  @Test
  void the_adapter_gives_the_metrics_that_it_is_asked_for() throws IOException {
    assertThat(Files.readString(Path.of("deploy", "monitoring", "prometheus-adapter.yaml")))
        .contains(
            "as: " + scaler().getSpec().getMetrics().get(0).getExternal().getMetric().getName())
        .contains("'" + scaler().getSpec().getMetrics().get(1).getPods().getMetric().getName());
  }

  @Test
  void takes_replicas_away_slowly_and_one_by_one() {
    assertThat(scaler().getSpec().getBehavior().getScaleDown().getStabilizationWindowSeconds())
        .isEqualTo(1800);
    assertThat(scaler().getSpec().getBehavior().getScaleDown().getPolicies())
        .singleElement()
        .hasFieldOrPropertyWithValue("value", 1);
  }

  @Test
  void one_of_several_replicas_at_a_time_may_be_evicted() {
    PodDisruptionBudget budget = scaled.the(PodDisruptionBudget.class);

    assertThat(budget.getSpec().getMaxUnavailable().getIntVal()).isEqualTo(1);
    assertThat(scaled.pod().getMetadata().getLabels())
        .containsAllEntriesOf(budget.getSpec().getSelector().getMatchLabels());
    assertThat(Chart.rendered("external-secrets").all(PodDisruptionBudget.class)).hasSize(1);
  }

  @Test
  void a_single_replica_never_keeps_a_node_from_being_emptied() {
    assertThat(Chart.rendered("default").all(PodDisruptionBudget.class)).isEmpty();
  }

  private HorizontalPodAutoscaler scaler() {
    return scaled.the(HorizontalPodAutoscaler.class);
  }
}
