package io.webinarsync.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@WithTestResource(SandboxResource.class)
class SandboxResourceIT {

  @ConfigProperty(name = "webinar-sync.zoom.api-url")
  String apiUrl;

  @ConfigProperty(name = "webinar-sync.zoom.oauth-url")
  String oauthUrl;

  @Test
  void the_service_and_the_test_know_the_same_sandbox() {
    assertThat(apiUrl).isEqualTo(SandboxResource.sandbox().apiUrl());
    assertThat(oauthUrl).isEqualTo(SandboxResource.sandbox().oauthUrl());
  }

  @Test
  void arguments_are_settings() {
    SandboxResource resource = new SandboxResource();
    resource.init(Map.of("webinars", "3", "staff", "1,0,0"));

    Map<String, String> config = resource.start();
    try {
      assertThat(SandboxResource.sandbox().truth().count()).isEqualTo(3);
      assertThat(config)
          .containsEntry("webinar-sync.zoom.api-url", SandboxResource.sandbox().apiUrl());
    } finally {
      resource.stop();
    }
  }

  @Test
  void one_that_stops_leaves_the_others() {
    Sandbox before = SandboxResource.sandbox();
    SandboxResource resource = new SandboxResource();
    resource.start();

    resource.stop();

    assertThat(SandboxResource.sandbox()).isSameAs(before);
  }
}
