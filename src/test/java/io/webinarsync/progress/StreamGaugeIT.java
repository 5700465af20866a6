package io.webinarsync.progress;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.webinarsync.StreamScenario;
import java.net.URI;
import org.junit.jupiter.api.Test;

@QuarkusTest
class StreamGaugeIT extends StreamScenario {

  @TestHTTPResource URI service;

  @Test
  void a_stream_counts_once_however_many_syncs_it_reads() {
    String first = running("local");
    running("local");

    try (OpenStream ofOne = open("/syncs/" + first + "/events");
        OpenStream ofAll = open("/syncs/events")) {
      await().until(() -> ofAll.events().size() >= 2 && !ofOne.events().isEmpty());
      await().until(() -> shown(2));
    }

    tell(first, 1);
    end(first);
    await().until(() -> shown(0));
  }

  private static boolean shown(int streams) {
    return given()
        .get("/q/metrics")
        .asString()
        .contains("webinar_sync_replica_streams " + streams + ".0");
  }

  private OpenStream open(String path) {
    return OpenStream.of(service.resolve(path));
  }
}
