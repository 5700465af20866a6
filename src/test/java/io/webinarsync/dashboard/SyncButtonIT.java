package io.webinarsync.dashboard;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusIntegrationTest
@TestProfile(Stage.Profile.class)
class SyncButtonIT extends PageScenario {

  private static final List<String> PLACES =
      List.of("", "webinars", "history", "monitoring", "nowhere");

  @Test
  void a_double_click_starts_one_sync() {
    backend.connect("Marketing", SLOW);
    long before = backend.posts("/syncs");
    open("");

    button("Sync webinars").click();
    button("Start sync").dblclick();
    assertThat(panel()).isVisible();

    await().untilAsserted(() -> assertThat(backend.posts("/syncs")).isEqualTo(before + 1));
    assertThat(backend.syncs()).hasSize(1);
    assertThat(requests)
        .filteredOn(it -> it.method().equals("POST") && it.url().endsWith("/syncs"))
        .hasSize(1);
  }

  @Test
  void nothing_is_posted_by_loading_reloading_or_waiting() {
    String connection = backend.connect("Marketing", SLOW);
    backend.cancel(backend.start(connection));
    long before = backend.posts();
    page.clock().install();

    for (String place : PLACES) {
      open(place);
      page.reload();
      waitTwoHours();
    }
    open("syncs/" + backend.syncs().get(0).get("id"));
    waitTwoHours();

    assertThat(panel()).isHidden();
    assertThat(backend.posts()).isEqualTo(before);
    assertThat(backend.syncs()).hasSize(1);
    assertThat(requests).allMatch(request -> request.method().equals("GET"));
  }

  @Test
  void without_a_connection_it_is_disabled_and_says_why() {
    open("");

    hasReason("There is nothing to sync before a Zoom account is connected.");
  }

  @Test
  void of_an_inactive_connection_it_is_disabled_and_says_why() {
    backend.change(backend.connect("Marketing", FAST), Map.of("active", false));
    open("");

    hasReason("This connection is switched off. Switch it on to sync.");

    button("Switch on").click();
    assertThat(button("Sync webinars")).not().hasAttribute("aria-disabled", "true");
  }

  @Test
  void while_a_sync_runs_it_is_disabled_and_says_why() {
    String connection = backend.connect("Marketing", SLOW);
    open("");
    String sync = backend.start(connection);

    hasReason("A sync of this connection is at work. Wait for its end, or cancel it.");

    backend.cancel(sync);
    assertThat(button("Sync webinars")).not().hasAttribute("aria-disabled", "true");
  }

  @Test
  void a_sync_that_somebody_else_has_started_meanwhile_is_watched_instead() {
    String connection = backend.connect("Marketing", SLOW);
    open("");
    button("Sync webinars").click();
    String other = backend.start(connection);

    button("Start sync").click();

    hasText(panel(), "A sync was at work already, so no second one was started.");
    assertThat(panel().locator("ws-progress")).hasAttribute("syncid", other);
    assertThat(backend.syncs()).hasSize(1);
  }

  @Test
  void a_delta_of_chosen_streams_is_what_is_asked_for() {
    backend.connect("Marketing", SLOW);
    open("");
    button("Sync webinars").click();
    page.getByRole(AriaRole.RADIO).nth(1).check();
    page.getByText("Streams: 12 of 15").click();
    page.getByLabel("Participants").uncheck();
    page.getByLabel("Absentees").check();

    button("Start sync").click();
    assertThat(panel()).isVisible();

    Map<String, Object> sync = backend.syncs().get(0);
    assertThat(sync).containsEntry("mode", "delta");
    assertThat(sync.get("streams"))
        .asList()
        .contains("webinars", "absentees", "registrants")
        .doesNotContain("participants", "reports");
  }

  @Test
  void a_date_range_is_days_in_a_zone() {
    backend.connect("Marketing", SLOW);
    open("");
    button("Sync webinars").click();
    page.getByLabel("Date range").check();
    page.getByLabel("From").fill("2026-01-01");
    lastDay().fill("2026-03-31");
    page.getByLabel("Time zone").selectOption("Europe/Berlin");

    button("Start sync").click();
    assertThat(panel()).isVisible();

    assertThat(backend.syncs().get(0))
        .containsEntry("mode", "date_range")
        .containsEntry("from", "2026-01-01")
        .containsEntry("to", "2026-03-31");
    assertThat(requests.stream().map(request -> String.valueOf(request.postData())))
        .anyMatch(body -> body.contains("\"zone\":\"Europe/Berlin\""));
  }

  @Test
  void a_range_that_ends_before_it_begins_is_refused_in_the_dialog_and_can_be_mended() {
    backend.connect("Marketing", SLOW);
    open("");
    button("Sync webinars").click();
    page.getByLabel("Date range").check();
    page.getByLabel("From").fill("2026-03-31");
    lastDay().fill("2026-01-01");

    button("Start sync").click();
    hasText(problem(), "Send a last day that is not before the first.");

    page.getByLabel("From").fill("2026-01-01");
    lastDay().fill("2026-03-31");
    button("Start sync").click();
    assertThat(panel()).isVisible();
  }

  @Test
  void the_dialog_tells_what_it_will_cost_and_starts_nothing() {
    String connection = backend.connect("Marketing", FAST);
    open("");
    button("Sync webinars").click();
    Locator cost = page.getByLabel("What it will cost");
    hasText(cost, "What it will cost is not known before the first sync.");
    page.keyboard().press("Escape");
    backend.ended(backend.start(connection));

    button("Sync webinars").click();

    hasText(cost, "calls to Zoom, at least");
    assertThat(backend.syncs()).hasSize(1);
    assertThat(panel()).isHidden();
  }

  /** Has every timer of the page fire that would in that time, once it has read what it shows. */
  private void waitTwoHours() {
    assertThat(page.locator("main h1")).isVisible();
    hasText(page.locator(".top .live"), "Live");
    assertThat(page.getByText("Reading")).hasCount(0);
    page.clock().fastForward("02:00:00");
  }

  private Locator lastDay() {
    return page.getByLabel("To", exactly());
  }

  private void hasReason(String reason) {
    Locator button = button("Sync webinars");
    assertThat(button).hasAttribute("aria-disabled", "true");
    assertThat(button).hasAccessibleDescription(reason);
    button.click(new Locator.ClickOptions().setForce(true));
    assertThat(page.getByRole(AriaRole.DIALOG)).isHidden();
    assertThat(page.getByText(reason)).isVisible();
  }
}
