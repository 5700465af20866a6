package io.webinarsync.dashboard;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** Every view of the page, one after the other, with data in it. */
final class Tour {

  private final PageScenario at;
  private final Backend backend;

  Tour(PageScenario at) {
    this.at = at;
    this.backend = at.backend;
  }

  /** How to get to each view, in this order, by the view's name. */
  Map<String, Runnable> views() {
    Map<String, Runnable> views = new LinkedHashMap<>();
    views.put("first-steps", this::firstSteps);
    views.put("connect", () -> at.button("Connect Zoom").first().click());
    views.put("connections", this::connections);
    views.put("check", this::check);
    views.put("disconnect", () -> at.button("Disconnect…").first().click());
    views.put("sync-dialog", this::dialog);
    views.put("progress", this::progress);
    views.put("folded", () -> at.button("Minimise").click());
    views.put("webinars", () -> list("webinars"));
    views.put("webinar", this::webinar);
    views.put("history", () -> list("history"));
    views.put("sync", () -> list("syncs/" + ended() + "?tab=all"));
    views.put("monitoring", this::monitoring);
    return views;
  }

  private void firstSteps() {
    at.open("");
    PageScenario.hasText(at.page.locator("main"), "Nothing is connected yet");
  }

  private void connections() {
    String connection = backend.connect("Marketing", PageScenario.FAST);
    backend.ended(backend.startWhole(connection));
    backend.change(connection, Map.of("quotaShare", 0.25));
    backend.change(
        backend.connectByConsent(at.page.context().request()),
        Map.of("active", false, "name", "Events team"));
    at.page.navigate("about:blank");
    at.open("");
    PageScenario.hasText(at.page.locator("ws-connection").first(), "Completed");
  }

  private void check() {
    at.button("Check what works").first().click();
    PageScenario.hasText(at.page.locator("ws-check"), "The token works");
  }

  private void dialog() {
    at.page.keyboard().press("Escape");
    at.button("Sync webinars").first().click();
    at.page.getByLabel("Date range").check();
    at.page.getByText("Streams: 12 of 15").click();
    PageScenario.hasText(at.page.getByLabel("What it will cost"), "calls to Zoom");
  }

  private void progress() {
    at.page.getByLabel("Full").check();
    at.button("Start sync").click();
    assertThat(at.panel().locator(".rates dd").first()).containsText(Pattern.compile("^\\s*[1-9]"));
    assertThat(at.panel().locator(".count")).containsText("left");
  }

  private void list(String place) {
    at.open(place);
    assertThat(at.page.locator("ws-list tbody tr").first()).isVisible();
  }

  private void webinar() {
    Object id =
        backend
            .get("/webinars?status=ended&limit=200")
            .getList("items.findAll { it.totalAttendees > 2 }.id")
            .get(0);
    list("webinars/" + id);
    assertThat(at.page.locator(".chart")).isVisible();
  }

  private void monitoring() {
    at.open("monitoring");
    assertThat(at.page.locator("ws-health table").first()).isVisible();
  }

  private Object ended() {
    return backend.syncs().get(1).get("id");
  }
}
