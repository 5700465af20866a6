package io.webinarsync.images;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.webinarsync.packaged.ServiceClient;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a platform may rely on, whichever image it runs. */
abstract class ImageContract {

  private static final int USER = 10001;
  private static final List<String> WEBINARS = List.of("webinars");

  private final Image image;

  ImageContract(Image image) {
    this.image = image;
  }

  @ParameterizedTest
  @ValueSource(ints = {USER, 123456})
  void any_user_syncs_and_watches_within_the_memory(int user) {
    try (Surroundings around = Surroundings.of(500);
        Container container = Container.run(image, user, around.settings()).ready()) {
      ServiceClient client = new ServiceClient(container.address());
      String sync = client.start(client.connect(around.zoom.credentials()), WEBINARS);

      List<String> events = EventStream.names(events(container, sync));

      assertThat(events).startsWith("snapshot").endsWith("ended");
      assertThat(client.ended(sync).getString("result")).isEqualTo("complete");
      assertThat(client.ended(sync).getInt("counts.webinars.inserted")).isEqualTo(500);
      assertThat(container.ownKilobytes()).isLessThan(Container.LIMIT >> 10);
    }
  }

  @Test
  void sigterm_ends_it_in_time_and_a_second_container_goes_on() {
    try (Surroundings around = Surroundings.of(500)) {
      String sync;
      try (Container first = Container.run(image, USER, around.settings(20)).ready()) {
        ServiceClient client = new ServiceClient(first.address());
        sync = client.start(client.connect(around.zoom.credentials()), WEBINARS);
        await().atMost(Duration.ofMinutes(1)).until(() -> processed(first, sync) > 20);

        assertThat(first.stop()).isEqualTo(143);
      }
      try (Container second = Container.run(image, USER, around.settings()).ready()) {
        JsonPath cut = read(second, sync);
        assertThat(cut.getString("status")).isEqualTo("failed");
        assertThat(cut.getString("endedBy")).isEqualTo("shutdown");
        assertThat(cut.getBoolean("resumable")).isTrue();

        JsonPath resumed = new ServiceClient(second.address()).ended(resume(second, cut));

        assertThat(resumed.getString("status")).isEqualTo("completed");
        assertThat(resumed.getString("result")).isEqualTo("complete");
      }
    }
  }

  private static URI events(Container container, String sync) {
    return container.address().resolve("/syncs/" + sync + "/events");
  }

  private static int processed(Container container, String sync) {
    return read(container, sync).getInt("progress.processed");
  }

  private static JsonPath read(Container container, String sync) {
    return given().get(container.address().resolve("/syncs/" + sync)).then().extract().jsonPath();
  }

  private static String resume(Container container, JsonPath cut) {
    return given()
        .contentType(ContentType.JSON)
        .body(
            Map.of("connectionId", cut.getString("connectionId"), "resumeOf", cut.getString("id")))
        .post(container.address().resolve("/syncs"))
        .then()
        .statusCode(202)
        .extract()
        .path("id");
  }
}
