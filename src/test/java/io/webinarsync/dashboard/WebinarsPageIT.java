package io.webinarsync.dashboard;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusIntegrationTest
@TestProfile(Stage.Profile.class)
class WebinarsPageIT extends PageScenario {

  @BeforeEach
  void sync() {
    String connection = backend.connect("Marketing", FAST);
    backend.ended(backend.startWhole(connection));
  }

  @Test
  void the_list_goes_forward_and_back_by_pages() {
    open("webinars");
    assertThat(rows()).hasCount(50);
    String first = rows().first().innerText();

    button("Next").click();
    hasText(pager(), "Rows 51 to 100");
    button("Next").click();
    hasText(pager(), "Rows 101 to 120");
    assertThat(button("Next")).hasAttribute("aria-disabled", "true");
    assertThat(rows()).hasCount(20);

    button("Previous").click();
    hasText(pager(), "Rows 51 to 100");
    button("Previous").click();
    hasText(pager(), "Rows 1 to 50");
    assertThat(rows().first()).hasText(first, new HasTextOptions().setUseInnerText(true));
  }

  @Test
  void the_list_is_searched_narrowed_and_sorted_by_the_address() {
    open("webinars");
    assertThat(rows()).hasCount(50);

    page.getByLabel("Search").fill("Onboarding");
    page.getByLabel("Status").selectOption("ended");
    assertThat(page).hasURL(Pattern.compile("q=Onboarding"));
    assertThat(rows().first()).containsText("Onboarding");
    int expected =
        backend.get("/webinars?q=Onboarding&status=ended&limit=200").getList("items").size();
    hasText(pager(), "Rows 1 to " + expected);

    page.getByRole(AriaRole.BUTTON, named("Start")).click();
    assertThat(page.locator("th[aria-sort=ascending]")).isVisible();
    List<String> topics =
        backend.get("/webinars?q=Onboarding&status=ended&sort=start_time").getList("items.topic");
    assertThat(rows().first().locator("a")).hasText(topics.get(0));

    page.reload();
    assertThat(page.getByLabel("Search")).hasValue("Onboarding");
    hasText(pager(), "Rows 1 to " + expected);
  }

  @Test
  void the_list_is_sorted_by_whatever_head_is_pressed_and_turned_by_the_same_again() {
    open("webinars");
    assertThat(page.locator("th button")).hasCount(4);
    assertThat(page.locator("th[aria-sort]")).hasText(Pattern.compile("Start"));

    isSortedBy("Title", "ascending", "topic");
    isSortedBy("Title", "descending", "-topic");
    isSortedBy("Registrants", "descending", "-total_registrants");
    isSortedBy("Registrants", "ascending", "total_registrants");
    isSortedBy("Attendees", "descending", "-total_attendees");
    isSortedBy("Attendees", "ascending", "total_attendees");
    isSortedBy("Start", "descending", "-start_time");
  }

  @Test
  void a_webinar_has_its_people_questions_and_attendance() {
    String id = attended();
    open("webinars/" + id);

    assertThat(page.getByRole(AriaRole.IMG)).isVisible();
    hasText(page.locator("ws-audience"), "at once");
    int people = backend.get("/webinars/" + id + "/attendance?limit=200").getList("items").size();
    hasText(pager(), "Rows 1 to " + people);
    button("Registrants").click();
    assertThat(page.locator("ws-list th").nth(2)).hasText("Organisation");
    for (String part :
        List.of(
            "Sessions",
            "Panelists",
            "Q&A",
            "Polls",
            "Poll answers",
            "Instances",
            "Occurrences",
            "Absentees",
            "Tracking sources",
            "Registration form",
            "Survey")) {
      button(part).click();
      assertThat(page.locator("ws-list caption")).hasText(part);
    }
    assertThat(problem()).hasCount(0);
  }

  @Test
  void each_time_that_a_webinar_took_place_has_its_own_attendance() {
    String id = repeated();
    List<String> instances =
        backend.get("/webinars/" + id + "/instances").getList("items.instanceUuid");
    open("webinars/" + id);

    for (String instance : instances) {
      page.locator("ws-audience select").selectOption(instance);
      String path = "/webinars/" + id + "/audience?instance=" + URLEncoder.encode(instance, UTF_8);
      int attendees = backend.get(path).getInt("attendees");
      hasText(page.locator("ws-audience .figures"), attendees + " attended");
    }
  }

  @Test
  void a_list_is_saved_whole_as_csv_by_its_filters() throws IOException {
    open("webinars?status=ended");
    assertThat(rows().first()).isVisible();

    Download download = page.waitForDownload(() -> button("Download all as CSV").click());

    int ended = backend.get("/webinars?status=ended&limit=200").getList("items").size();
    assertThat(download.suggestedFilename()).isEqualTo("webinars.csv");
    assertThat(Files.readString(download.path())).startsWith("id,connectionId,").contains("\r\n");
    assertThat(Files.readString(download.path()).split("\r\n")).hasSize(ended + 1);
  }

  @Test
  void what_is_not_there_gets_a_sentence() {
    page.navigate("/#/webinars/01980d2c-6e3b-7c5f-9d52-1f0b6c2f6a11");

    hasText(problem(), "There is no such resource");
  }

  private void isSortedBy(String head, String direction, String sort) {
    page.getByRole(AriaRole.BUTTON, named(head)).click();

    assertThat(page.locator("th[aria-sort]")).hasCount(1);
    assertThat(page.locator("th[aria-sort=" + direction + "]")).containsText(head);
    List<String> topics = backend.get("/webinars?sort=" + sort).getList("items.topic");
    assertThat(page.locator("ws-list tbody a")).hasText(topics.toArray(String[]::new));
  }

  private String attended() {
    List<Map<String, Object>> ended =
        backend.get("/webinars?status=ended&limit=200").getList("items");
    return ended.stream()
        .filter(webinar -> ((Integer) webinar.get("totalAttendees")) > 2)
        .map(webinar -> webinar.get("id").toString())
        .findFirst()
        .orElseThrow();
  }

  private String repeated() {
    List<String> ended = backend.get("/webinars?limit=200").getList("items.id");
    return ended.stream()
        .filter(id -> backend.get("/webinars/" + id + "/audience").get("peak") != null)
        .filter(id -> backend.get("/webinars/" + id + "/instances").getList("items").size() > 1)
        .findFirst()
        .orElseThrow();
  }

  private Locator rows() {
    return page.locator("ws-list tbody tr");
  }

  private Locator pager() {
    return page.locator(".pager");
  }
}
