package io.webinarsync.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.webinarsync.PeopleScenario;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What an exporter of traces is given of a sync. */
@QuarkusTest
@TestProfile(SyncTracesIT.Traced.class)
class SyncTracesIT extends PeopleScenario {

  /** As an operator switches traces on, but for the exporter. */
  public static class Traced implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of(
          "quarkus.otel.sdk.disabled", "false", "quarkus.otel.bsp.schedule.delay", "100ms");
    }
  }

  /** Takes the place of a real exporter. */
  @Singleton
  static class Exporter {

    @Produces
    @Singleton
    InMemorySpanExporter memory() {
      return InMemorySpanExporter.create();
    }
  }

  @Inject InMemorySpanExporter exporter;

  @Test
  void a_sync_is_one_trace_from_the_request_to_its_last_commit() {
    String connection = connect();
    exporter.reset();

    JsonPath sync = sync(connection, "full");

    SpanData run = await().until(() -> named("sync"), spans -> !spans.isEmpty()).get(0);
    SpanData post = named("POST /syncs").get(0);
    assertThat(run.getParentSpanId()).isEqualTo(post.getSpanId());
    assertThat(run.getAttributes().asMap().values()).contains(sync.getString("id"), "full");
    List<SpanData> within =
        exporter.getFinishedSpanItems().stream()
            .filter(span -> span.getTraceId().equals(run.getTraceId()))
            .toList();
    assertThat(within).filteredOn(span -> span.getKind() == SpanKind.CLIENT).hasSizeGreaterThan(48);
    assertThat(within.toString())
        .contains("/webinars/")
        .contains("update zoom_sync_logs")
        .doesNotContain("next_page_token", "page_size", "p3rs0n", "s3cr3t");
  }

  private List<SpanData> named(String name) {
    return exporter.getFinishedSpanItems().stream()
        .filter(span -> span.getName().equals(name))
        .toList();
  }
}
