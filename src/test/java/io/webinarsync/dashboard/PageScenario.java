package io.webinarsync.dashboard;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.common.http.TestHTTPResource;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What a test of the page does: it looks and clicks as a person would. Each begins with an empty
 * database and a browser that knows nothing; none may leave an error on the console, ask another
 * host, or break the page's content security policy.
 */
@ExtendWith(Chromium.class)
@Timeout(value = 3, unit = TimeUnit.MINUTES)
abstract class PageScenario {

  /** A share of the quota with which a sync of the sandbox's webinars is done in seconds. */
  static final double FAST = 1;

  /** One with which one sees it move, for a minute. */
  static final double STEADY = 0.1;

  /** One with which it outlasts every test. */
  static final double SLOW = 0.03;

  @TestHTTPResource protected URI address;
  protected Stage stage;
  protected Backend backend;
  protected BrowserContext context;
  protected Page page;
  private final List<String> faults = new ArrayList<>();
  protected final List<Request> requests = new ArrayList<>();

  @BeforeEach
  void beginAnew() {
    stage.enter(address);
    backend = new Backend(stage);
    stage.proxy.pass();
    stage.sandbox.faults().clear();
    stage.sandbox.changes().restoreAll();
    backend.empty();
    browse(new NewContextOptions());
  }

  @AfterEach
  void leaveNoFault() {
    context.close();
    assertThat(faults).isEmpty();
    assertThat(requests)
        .allSatisfy(request -> assertThat(request.url()).startsWith(stage.page().toString()));
  }

  /** Goes on with another kind of browser. */
  void browse(NewContextOptions options) {
    if (context != null) {
      context.close();
    }
    context =
        stage.browser.newContext(
            options.setBaseURL(stage.page().toString()).setAcceptDownloads(true));
    context.setDefaultTimeout(20_000);
    page = tab();
  }

  /** Another tab of the same browser. */
  Page tab() {
    Page tab = context.newPage();
    tab.onRequest(requests::add);
    tab.onPageError(faults::add);
    tab.onConsoleMessage(this::listen);
    return tab;
  }

  /** A request that fails is for the page to tell; all else on the console is a fault. */
  private void listen(ConsoleMessage message) {
    if (message.type().equals("error") && !message.text().startsWith("Failed to load resource")) {
      faults.add(message.text());
    }
  }

  /** Opens a place of the page. */
  void open(String place) {
    page.navigate("/#/" + place);
    assertThat(page.locator("main h1").first()).isVisible();
  }

  Locator button(String name) {
    return button(page, name);
  }

  static Locator button(Page tab, String name) {
    return tab.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(name).setExact(true));
  }

  static GetByRoleOptions named(String name) {
    return new GetByRoleOptions().setName(name);
  }

  static Page.GetByLabelOptions exactly() {
    return new Page.GetByLabelOptions().setExact(true);
  }

  /** Presses the button of the one connection, and the one in the dialog. */
  void pressSync() {
    button("Sync webinars").click();
    button("Start sync").click();
  }

  /** The sync that is watched beside the page. */
  Locator panel() {
    return page.locator(".dock .panel");
  }

  /** The numbers of the events in a shown activity log, from the top. */
  static List<Long> shownEvents(Locator sync) {
    Object numbers = sync.locator(".log li").evaluateAll("all => all.map(it => it.dataset.seq)");
    return ((List<?>) numbers).stream().map(Object::toString).map(Long::valueOf).toList();
  }

  /** The page's sentence of problems. */
  Locator problem() {
    return page.getByRole(AriaRole.ALERT);
  }

  static void hasText(Locator element, String text) {
    assertThat(element).containsText(text);
  }
}
