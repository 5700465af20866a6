package io.webinarsync.progress;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.webinarsync.StreamScenario;
import io.webinarsync.progress.EventReader.Event;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(StoppingStreamsIT.Alone.class)
class StoppingStreamsIT extends StreamScenario {

  /** Has the service started anew for this class, since its streams are stopped for good. */
  public static class Alone implements QuarkusTestProfile {}

  @TestHTTPResource URI service;

  @Inject LiveFeed feed;
  @Inject EventHub hub;

  @Test
  void streams_end_after_a_word_and_new_ones_are_refused() {
    String id = running("local");
    OpenStream one = OpenStream.of(service.resolve("/syncs/" + id + "/events"));
    OpenStream all = OpenStream.of(service.resolve("/syncs/events"));
    await().until(() -> hub.readerCount() == 3 && all.events().size() == 1);

    feed.stop();

    for (OpenStream stream : List.of(one, all)) {
      await().atMost(Duration.ofSeconds(2)).until(stream::hasEnded);
      Event last = stream.all().get(stream.all().size() - 1);
      assertThat(last.fields()).containsEntry("", "going away");
    }
    for (String path : List.of("/syncs/" + id + "/events", "/syncs/events")) {
      given()
          .get(path)
          .then()
          .statusCode(503)
          .contentType("application/problem+json")
          .header("Retry-After", equalTo("1"))
          .body("type", equalTo("urn:webinar-sync:problem:service-stopping"));
    }
    given().get("/syncs/" + id).then().statusCode(200);
  }
}
