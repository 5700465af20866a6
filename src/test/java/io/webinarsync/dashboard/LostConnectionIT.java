package io.webinarsync.dashboard;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.quarkus.test.junit.TestProfile;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * What the page does when the service cannot be reached: it says so, comes back, and misses
 * nothing.
 */
@QuarkusIntegrationTest
@TestProfile(Stage.Profile.class)
class LostConnectionIT extends PageScenario {

  @Test
  void a_connection_cut_and_healed_mid_sync_is_told_and_costs_no_event() {
    backend.connect("Marketing", STEADY);
    open("");
    pressSync();
    assertThat(panel().locator(".log li.webinar").first()).isVisible();
    String sync = backend.syncs().get(0).get("id").toString();

    stage.proxy.cut();
    hasText(live(), "Connection lost. Trying again…");
    hasText(panel(), "The sync goes on without this page");
    long shown = shownEvents(panel()).get(0);
    await().atMost(Duration.ofSeconds(30)).until(() -> backend.shownEvents(sync).get(0) > shown);
    stage.proxy.pass();

    hasText(live(), "Live");
    assertThat(panel().locator(".warning")).isHidden();
    backend.change(backend.connections().get(0), Map.of("quotaShare", FAST));
    backend.cancel(sync);
    hasText(panel(), "Cancelled");
    await()
        .untilAsserted(() -> assertThat(shownEvents(panel())).isEqualTo(backend.shownEvents(sync)));
  }

  @Test
  void a_sync_that_ends_while_the_connection_is_lost_is_shown_as_it_ended() {
    backend.connect("Marketing", SLOW);
    open("");
    pressSync();
    hasText(panel(), "Full sync of Marketing");
    stage.proxy.cut();
    hasText(live(), "Connection lost");

    backend.cancel(backend.syncs().get(0).get("id").toString());
    stage.proxy.pass();

    hasText(panel(), "Cancelled");
  }

  @Test
  void a_service_that_is_away_gets_a_sentence_and_no_spinner() {
    backend.connect("Marketing", FAST);
    open("");
    stage.proxy.cut();

    for (String place : List.of("Webinars", "History", "Monitoring")) {
      page.getByRole(AriaRole.LINK, named(place)).click();
      assertThat(page.locator("main h1")).hasText(place);
      hasText(problem().first(), "The service does not answer. Nothing was changed");
    }
    assertThat(button("Try again").first()).isVisible();
    stage.proxy.pass();

    assertThat(problem()).hasCount(0);
    hasText(page.locator("ws-health"), "of 100");
  }

  @Test
  void a_start_that_nobody_answered_is_told_and_sent_again_it_starts_one_sync() {
    backend.connect("Marketing", SLOW);
    open("");
    button("Sync webinars").click();
    stage.proxy.cut();

    button("Start sync").click();
    hasText(problem(), "The service does not answer.");
    stage.proxy.pass();
    button("Start sync").click();

    assertThat(panel()).isVisible();
    assertThat(backend.syncs()).hasSize(1);
  }

  private Locator live() {
    return page.locator(".top .live");
  }
}
