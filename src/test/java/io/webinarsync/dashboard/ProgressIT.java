package io.webinarsync.dashboard;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.quarkus.test.junit.TestProfile;
import io.webinarsync.sandbox.Endpoint;
import io.webinarsync.sandbox.Fault;
import java.net.URLEncoder;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A sync that one watches: every word of it comes live, without a reload. */
@QuarkusIntegrationTest
@TestProfile(Stage.Profile.class)
class ProgressIT extends PageScenario {

  private static final Pattern SOME = Pattern.compile("[1-9]");

  @Test
  void it_comes_live_to_a_hundred_per_cent_and_what_was_found() {
    backend.connect("Marketing", FAST);
    open("");
    pressSync();

    hasText(panel(), "Full sync of Marketing");
    assertThat(percent()).hasText(Pattern.compile("[1-9][0-9]? %"));
    assertThat(percent()).hasText("100 %");

    hasText(panel(), "120 of 120 webinars");
    hasText(panel(), "Completed");
    hasText(panel(), "no errors · no gaps");
    hasText(page.locator(".notices"), "Sync of Marketing completed: 120 webinars");
    assertThat(requests).filteredOn(Request::isNavigationRequest).hasSize(1);
  }

  @Test
  void it_tells_phase_count_webinar_streams_and_rate() {
    String connection = backend.connect("Marketing", STEADY);
    open("");
    pressSync();

    assertThat(panel().locator("[aria-current=step]")).hasText("Reading");
    assertThat(panel().locator(".count"))
        .containsText(Pattern.compile("[1-9][0-9]* of 120 webinars"));
    assertThat(panel().locator(".current")).containsText("Just kept: ");
    panel().getByText(Pattern.compile("Streams: ")).click();
    assertThat(panel().locator("tr", row("Panelists")).locator(".numeric")).containsText(SOME);
    Locator light = panel().locator(".rates dd").first();
    assertThat(light).containsText(Pattern.compile("[1-9][0-9.]* of 15 a second"));
    assertThat(panel().locator(".count")).containsText(Pattern.compile("about .* left"));

    assertThat(backend.get("/connections/" + connection).getDouble("limits.light")).isEqualTo(15.0);
  }

  @Test
  void time_left_is_not_told_before_it_means_something() {
    backend.connect("Marketing", SLOW);
    open("");
    pressSync();

    assertThat(panel().locator(".count")).containsText(Pattern.compile("of [0-9]+ webinars"));
    assertThat(panel().locator(".count")).not().containsText("left");
  }

  @Test
  void activity_is_shown_newest_first_and_can_be_filtered() {
    backend.connect("Marketing", FAST);
    open("");
    pressSync();
    assertThat(percent()).hasText("100 %");
    Locator entries = panel().locator(".log li");

    assertThat(entries.first()).containsText("Everything that Zoom announced is stored");
    assertThat(shownEvents(panel())).isEqualTo(backend.shownEvents(newest()));

    panel().getByLabel("Which activity").selectOption("Messages");
    assertThat(panel().locator(".log li.webinar")).hasCount(0);
    assertThat(entries.first()).containsText("Everything that Zoom announced is stored");

    panel().getByLabel("Filter the activity").fill("found");
    assertThat(entries).hasCount(1);
  }

  @Test
  void errors_and_gaps_are_told_as_they_happen() {
    long broken = stage.sandbox.truth().ids().findFirst().orElseThrow();
    stage.sandbox.faults().add(Fault.html(403).on(Endpoint.WEBINAR).ofWebinar(broken));
    backend.connect("Marketing", FAST);
    open("");
    pressSync();

    assertThat(panel().locator(".log li.problem").first()).containsText(Long.toString(broken));
    hasText(panel(), "Completed with gaps");
    panel().getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("1 gap")).click();

    assertThat(page.locator("ws-list tbody tr")).hasCount(1);
    assertThat(page.locator("ws-list tbody tr")).containsText(Long.toString(broken));
  }

  @Test
  void it_can_be_cancelled_and_resumed() {
    backend.connect("Marketing", STEADY);
    open("");
    pressSync();
    assertThat(panel().locator(".count")).containsText(SOME);

    button("Cancel").click();
    hasText(panel(), "Cancelled");
    String cancelled = newest();
    backend.change(backend.connections().get(0), Map.of("quotaShare", FAST));
    button("Resume").click();

    assertThat(percent()).hasText("100 %");
    assertThat(backend.syncs().get(0)).containsEntry("resumeOf", cancelled);
  }

  @Test
  void it_survives_a_reload_and_is_folded_up_where_it_was() {
    backend.connect("Marketing", SLOW);
    open("");
    pressSync();
    assertThat(panel().locator(".log li").first()).isVisible();

    page.reload();
    hasText(panel(), "Full sync of Marketing");
    assertThat(panel().locator(".log li").nth(1)).isVisible();

    button("Minimise").click();
    page.getByRole(AriaRole.LINK, named("Webinars")).click();
    assertThat(panel()).isHidden();
    hasText(page.locator(".dock .line"), "Marketing");
    page.reload();
    assertThat(panel()).isHidden();
    hasText(page.locator(".dock .line"), "Marketing");
  }

  @Test
  void one_that_ended_while_the_page_was_away_is_shown_as_it_ended() {
    backend.connect("Marketing", SLOW);
    open("");
    pressSync();
    assertThat(panel()).isVisible();
    page.navigate("about:blank");
    backend.cancel(newest());

    page.navigate("/");

    hasText(panel(), "Cancelled");
    assertThat(button("Resume")).isVisible();
  }

  @Test
  void two_tabs_tell_the_same_and_one_learns_of_what_the_other_starts() {
    backend.connect("Marketing", FAST);
    open("");
    Page other = tab();
    other.navigate("/#/history");
    assertThat(other.getByText("No sync yet.")).isVisible();
    pressSync();

    hasText(other.locator(".dock .line"), "Marketing");
    other.getByLabel("Watch the sync of Marketing").click();
    Locator there = other.locator(".dock .panel .percent");
    assertThat(there).hasText("100 %");
    assertThat(percent()).hasText("100 %");
    assertThat(other.locator("ws-list tbody tr")).containsText("Completed");
    assertThat(backend.syncs()).hasSize(1);
  }

  @Test
  void titles_are_shown_as_text_whatever_they_hold() {
    backend.connect("Marketing", FAST);
    open("");
    pressSync();
    assertThat(percent()).hasText("100 %");

    for (String odd :
        List.of("<script>alert('x')</script>&amp;", "\uD83D\uDE80", "ندوة عبر الإنترنت")) {
      String id =
          backend
              .get("/webinars?q=" + URLEncoder.encode(odd, UTF_8).replace("+", "%20"))
              .getString("items[0].id");
      String topic = backend.get("/webinars/" + id).getString("topic");
      open("webinars/" + id);
      assertThat(page.locator("main h1")).hasText(topic.strip());
      assertThat(page.locator("main h1 script")).hasCount(0);
    }
  }

  private Locator percent() {
    return panel().locator(".percent");
  }

  private String newest() {
    return backend.syncs().get(0).get("id").toString();
  }

  private static Locator.LocatorOptions row(String text) {
    return new Locator.LocatorOptions().setHasText(text);
  }
}
