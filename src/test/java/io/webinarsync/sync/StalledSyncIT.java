package io.webinarsync.sync;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.webinarsync.PeopleScenario;
import io.webinarsync.sandbox.Endpoint;
import io.webinarsync.sandbox.Fault;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A sync that beats and does not move: all that it waits for never comes. */
@QuarkusTest
@TestProfile(StalledSyncIT.ShortPatience.class)
class StalledSyncIT extends PeopleScenario {

  /** No call ends by itself before the sync is found to stand still. */
  public static class ShortPatience implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of(
          "webinar-sync.sync.stall-after", "1s",
          "webinar-sync.zoom.request-timeout", "10m");
    }
  }

  @Test
  void it_is_ended_with_its_reason_and_can_be_gone_on_with() {
    String connection = connect();
    sandbox.faults().add(Fault.delay(Duration.ofMinutes(5)).on(Endpoint.WEBINAR));

    JsonPath stalled = ended(start(Map.of("connectionId", connection, "mode", "full")));

    assertThat(stalled.getString("status")).isEqualTo("failed");
    assertThat(stalled.getString("endedBy")).isEqualTo("engine");
    assertThat(stalled.getString("endReason")).contains("no progress");
    assertThat(stalled.getBoolean("resumable")).isTrue();

    sandbox.faults().clear();
    JsonPath resumed = ended(start(Map.of("resumeOf", stalled.getString("id"))));
    assertThat(resumed.getString("result")).isEqualTo("complete");
  }
}
