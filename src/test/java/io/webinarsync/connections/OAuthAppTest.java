package io.webinarsync.connections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.webinarsync.platform.ProblemException;
import io.webinarsync.zoom.ZoomConfig;
import io.webinarsync.zoom.ZoomException;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OAuthAppTest {

  @ParameterizedTest
  @ValueSource(strings = {"none", "webinar-sync.zoom.client-id", "webinar-sync.zoom.client-secret"})
  void without_id_and_secret_a_person_is_told_what_to_set(String onlyKey) {
    OAuthApp app = app(Map.of(onlyKey, "x"));

    assertThatThrownBy(app::forAuthorising)
        .isInstanceOfSatisfying(
            ProblemException.class,
            problem -> {
              assertThat(problem.type().slug()).isEqualTo("oauth-app-missing");
              assertThat(problem.type().status()).isEqualTo(422);
              assertThat(problem.detail())
                  .contains("webinar-sync.zoom.client-id", "webinar-sync.zoom.client-secret");
            });
    assertThatThrownBy(app::forTokens)
        .isInstanceOf(ZoomException.class)
        .hasMessageStartingWith("oauth/no_token: This service has no OAuth app");
  }

  @Test
  void consent_is_asked_for_beside_the_token_endpoint() {
    OAuthApp app = app(Map.of("webinar-sync.zoom.oauth-url", "https://zoom.example/oauth/"));

    assertThat(app.consentPage()).isEqualTo(URI.create("https://zoom.example/oauth/authorize"));
  }

  private static OAuthApp app(Map<String, String> settings) {
    return new OAuthApp(
        new SmallRyeConfigBuilder()
            .addDefaultInterceptors()
            .addDiscoveredConverters()
            .withMapping(ZoomConfig.class)
            .withSources(new PropertiesConfigSource(settings, "test", 100))
            .build()
            .getConfigMapping(ZoomConfig.class));
  }
}
