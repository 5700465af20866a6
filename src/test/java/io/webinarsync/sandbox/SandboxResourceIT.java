package io.webinarsync.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(
    value = SandboxResource.class,
    initArgs = {@ResourceArg(name = "webinars", value = "3")},
    restrictToAnnotatedClass = true)
class SandboxResourceIT {

  @ConfigProperty(name = "webinar-sync.zoom.api-url")
  String apiUrl;

  @ConfigProperty(name = "webinar-sync.zoom.oauth-url")
  String oauthUrl;

  @Test
  void the_service_is_told_where_the_sandbox_is() {
    assertThat(apiUrl).isEqualTo(SandboxResource.sandbox().apiUrl());
    assertThat(oauthUrl).isEqualTo(SandboxResource.sandbox().oauthUrl());
  }

  @Test
  void the_test_has_chosen_the_settings() {
    assertThat(SandboxResource.sandbox().truth().count()).isEqualTo(3);
  }
}
