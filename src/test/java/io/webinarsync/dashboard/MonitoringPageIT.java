package io.webinarsync.dashboard;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusIntegrationTest
@TestProfile(Stage.Profile.class)
class MonitoringPageIT extends PageScenario {

  private String sync;

  @BeforeEach
  void sync() {
    sync = backend.start(backend.connect("Marketing", FAST));
    backend.ended(sync);
  }

  @Test
  void history_lists_syncs_with_result_and_duration_and_is_narrowed() {
    open("history");

    assertThat(page.locator("ws-list tbody tr")).hasCount(1);
    assertThat(page.locator("ws-list tbody tr")).containsText("Completed");
    assertThat(page.locator("ws-list tbody tr")).containsText("120");
    page.getByLabel("Status").selectOption("failed");
    assertThat(page.getByText("No sync yet.")).isVisible();
  }

  @Test
  void a_sync_shows_what_it_did_and_its_reconciliation() {
    open("history");
    page.locator("ws-list tbody a").click();

    hasText(page.locator("main h1"), "Full sync of Marketing");
    hasText(page.locator("ws-sync table").last(), "Webinars");
    button("Reconciliation").click();
    assertThat(page.locator("ws-list tbody tr").first()).isVisible();
    button("Gaps").click();
    hasText(page.locator("ws-list"), "No gaps: every announced count is met.");
    button("Errors").click();
    hasText(page.locator("ws-list"), "Every call succeeded at once.");
  }

  @Test
  void monitoring_shows_hours_success_health_alerts_errors_and_speed() {
    open("monitoring");

    assertThat(page.getByRole(AriaRole.IMG))
        .hasAccessibleDescription("1 sync began in the last 24 hours, 1 succeeded");
    hasText(page.locator("main"), "100 % success rate");
    hasText(page.locator("ws-health"), "of 100");
    hasText(page.locator("ws-health"), "recent sync success");
    for (String part :
        new String[] {"Alerts", "Errors of the last seven days", "Speed", "Report"}) {
      assertThat(page.getByRole(AriaRole.HEADING, named(part))).isVisible();
    }
  }

  @Test
  void a_report_opens_as_a_page_of_its_own() {
    open("monitoring");

    Page report =
        context.waitForPage(() -> page.getByRole(AriaRole.LINK, named("Open to print")).click());

    hasText(report.locator("body"), "Marketing");
  }
}
