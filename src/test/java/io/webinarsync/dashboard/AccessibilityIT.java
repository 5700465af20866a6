package io.webinarsync.dashboard;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * WCAG 2.2 AA as far as a machine can tell, on every view; and the way to a sync by keyboard alone.
 */
@QuarkusIntegrationTest
@TestProfile(Stage.Profile.class)
class AccessibilityIT extends PageScenario {

  private static final List<String> RULES =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

  @ParameterizedTest
  @CsvSource({"LIGHT,1280", "DARK,1280", "LIGHT,360", "DARK,360"})
  void no_view_has_a_violation(ColorScheme scheme, int width) {
    browse(new NewContextOptions().setColorScheme(scheme).setViewportSize(width, 900));
    Tour tour = new Tour(this);

    tour.views()
        .forEach(
            (view, step) -> {
              step.run();
              assertThat(violations()).as(view).isEmpty();
            });
  }

  @Test
  void a_sync_is_started_folded_up_and_cancelled_by_keyboard_alone() {
    backend.connect("Marketing", SLOW);
    open("");

    tabTo("Sync webinars");
    page.keyboard().press("Enter");
    tabTo("Start sync");
    page.keyboard().press("Enter");
    assertThat(panel().locator("h2")).isFocused();
    tabTo("Minimise");
    page.keyboard().press("Enter");
    assertThat(panel()).isHidden();
    tabTo("Watch the sync of Marketing");
    page.keyboard().press("Enter");
    assertThat(panel().locator("h2")).isFocused();
    tabTo("Cancel");
    page.keyboard().press("Enter");

    hasText(panel(), "Cancelled");
  }

  @Test
  void a_reason_is_read_by_keyboard_and_put_away_with_escape() {
    backend.change(backend.connect("Marketing", SLOW), Map.of("active", false));
    open("");
    Locator reason = page.getByRole(AriaRole.TOOLTIP);

    tabTo("Sync webinars");
    assertThat(reason).isVisible();
    page.keyboard().press("Escape");

    assertThat(page.locator("[role=tooltip]")).isHidden();
  }

  @Test
  void a_dialog_gives_the_focus_back_where_it_came_from() {
    backend.connect("Marketing", SLOW);
    open("");
    tabTo("Sync webinars");
    page.keyboard().press("Enter");
    page.keyboard().press("Escape");

    assertThat(button("Sync webinars")).isFocused();
  }

  private List<String> violations() {
    return new AxeBuilder(page)
        .withTags(RULES).analyze().getViolations().stream()
            .map(
                rule ->
                    rule.getId()
                        + ": "
                        + rule.getNodes().stream().map(node -> node.getHtml()).toList())
            .toList();
  }

  private void tabTo(String name) {
    assertThat(button(name)).isVisible();
    for (int i = 0; i < 80; i++) {
      page.keyboard().press("Tab");
      if (Boolean.TRUE.equals(button(name).evaluate("it => it === document.activeElement"))) {
        return;
      }
    }
    throw new AssertionError(name + " cannot be reached by keyboard");
  }
}
