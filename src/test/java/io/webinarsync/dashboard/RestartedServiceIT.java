package io.webinarsync.dashboard;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import io.webinarsync.packaged.PackagedService;
import io.webinarsync.packaged.ServiceSettings;
import io.webinarsync.sandbox.EmbeddedDatabase;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the page does when its service ends and starts anew: one of this test's own. */
class RestartedServiceIT extends PageScenario {

  private static final EmbeddedDatabase DATABASE = EmbeddedDatabase.temporary();
  private static final Stage STAGE = new Stage();
  private static final Map<String, String> SETTINGS = new HashMap<>();

  private static PackagedService service;

  RestartedServiceIT() {
    stage = STAGE;
    address = service.address();
  }

  @BeforeAll
  static void begin() {
    SETTINGS.putAll(ServiceSettings.environment(STAGE.start()));
    SETTINGS.putAll(ServiceSettings.environment(ServiceSettings.ENCRYPTION));
    SETTINGS.putAll(ServiceSettings.database(DATABASE));
    service = PackagedService.start(SETTINGS);
  }

  @AfterAll
  static void end() {
    service.close();
    STAGE.stop();
    DATABASE.close();
  }

  @Test
  void a_service_that_is_restarted_mid_sync_is_waited_for_and_the_sync_resumed() {
    backend.connect("Marketing", STEADY);
    open("");
    pressSync();
    assertThat(panel().locator(".log li.webinar").first()).isVisible();

    service.close();
    hasText(page.locator(".top .live"), "Connection lost");
    service = PackagedService.start(SETTINGS);
    stage.enter(service.address());

    hasText(panel(), "Failed");
    backend.change(backend.connections().get(0), Map.of("quotaShare", FAST));
    button("Resume").click();
    assertThat(panel().locator(".percent")).hasText("100 %");
  }
}
