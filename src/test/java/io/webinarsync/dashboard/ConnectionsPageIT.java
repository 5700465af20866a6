package io.webinarsync.dashboard;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.quarkus.test.junit.TestProfile;
import io.webinarsync.sandbox.Credentials;
import org.junit.jupiter.api.Test;

@QuarkusIntegrationTest
@TestProfile(Stage.Profile.class)
class ConnectionsPageIT extends PageScenario {

  @Test
  void an_account_is_connected_with_the_credentials_of_an_app() {
    open("");
    button("Connect Zoom").first().click();
    page.getByLabel("App credentials").check();
    Credentials app = stage.sandbox.settings().credentials();
    fill("Name", "Marketing");
    fill("Account ID", app.accountId());
    fill("Client ID", app.clientId());
    fill("Client secret", "wrong");

    button("Connect").click();
    hasText(problem(), "Zoom does not accept the client id and secret.");
    fill("Client secret", app.clientSecret());
    button("Connect").click();

    assertThat(page.getByRole(AriaRole.DIALOG)).isHidden();
    hasText(page.locator("ws-connection"), "Marketing");
    assertThat(button("Sync webinars")).isEnabled();
  }

  @Test
  void an_account_is_connected_by_consent_at_zoom() {
    open("");
    button("Connect Zoom").first().click();
    fill("Name (optional)", "By consent");
    button("Go to Zoom").click();

    hasText(page.locator(".notices"), "Zoom is connected.");
    hasText(page.locator("ws-connection"), "Consent (OAuth)");
    assertThat(page).hasURL(stage.page().toString());
    requests.removeIf(request -> request.url().startsWith(stage.sandbox.oauthUrl()));
  }

  @Test
  void consent_that_came_to_nothing_is_told_in_a_sentence() {
    page.navigate("/connections/callback?state=of-nobody&error=access_denied");

    hasText(page.locator(".notices"), "This consent was not begun here");
    assertThat(page).hasURL(stage.page().toString());
    hasText(page.locator("main"), "Nothing is connected yet");
  }

  @Test
  void a_check_tells_what_works_and_what_is_missing() {
    backend.connect("Marketing", FAST);
    open("");

    button("Check what works").click();

    Locator check = page.getByLabel("What works", exactly());
    hasText(check, "The token works");
    hasText(check, "14 of 14 streams can be read");
    hasText(check, "1 host of 3 without Zoom’s webinar add-on");
  }

  @Test
  void plan_and_share_of_the_limits_are_changed() {
    String id = backend.connect("Marketing", FAST);
    open("");
    page.getByText("Name, plan and share").click();
    fill("Name", "Events");
    page.getByLabel("Share of Zoom’s limits").fill("50");

    button("Save").click();

    hasText(page.getByRole(AriaRole.HEADING, named("Events")), "Events");
    hasText(page.locator("ws-connection .facts"), "Pro, 50 % of its limits");
    assertThat(backend.get("/connections/" + id).getDouble("quotaShare")).isEqualTo(0.5);
  }

  @Test
  void what_goes_is_told_before_a_connection_is_deleted() {
    String id = backend.connect("Marketing", FAST);
    backend.ended(backend.start(id));
    open("");

    button("Disconnect…").click();
    hasText(page.getByRole(AriaRole.DIALOG), "120 webinars");
    button("Disconnect and delete").click(new Locator.ClickOptions().setForce(true));
    assertThat(backend.connections()).containsExactly(id);
    page.getByLabel("I understand that this cannot be undone").check();
    button("Disconnect and delete").click();

    hasText(page.locator("main"), "Nothing is connected yet");
    assertThat(backend.connections()).isEmpty();
  }

  private void fill(String label, String text) {
    page.getByLabel(label, exactly()).fill(text);
  }
}
