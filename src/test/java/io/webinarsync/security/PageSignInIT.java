package io.webinarsync.security;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.webinarsync.StreamScenario;
import io.webinarsync.dashboard.Chromium;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The page where people must say who they are. */
@QuarkusTest
@QuarkusTestResource(value = TokenIssuer.class, restrictToAnnotatedClass = true)
@TestProfile(BrowserSignInIT.WithClient.class)
@ExtendWith(Chromium.class)
class PageSignInIT extends StreamScenario {

  @TestHTTPResource URI service;
  TokenIssuer issuer;

  @Test
  void one_signs_in_where_one_wanted_to_go_sees_what_is_ones_own_and_signs_out() {
    running("ann");
    running("bob");
    issuer.codeFlow().expect("ann");
    try (Browser browser = Chromium.launched()) {
      Page page = browser.newPage();
      List<String> asked = new ArrayList<>();
      page.onRequest(request -> asked.add(path(request)));
      page.navigate(service + "#/history");

      assertThat(page.getByRole(AriaRole.HEADING)).hasText("Sign in");
      assertThat(asked)
          .filteredOn(path -> !path.startsWith("/static"))
          .containsOnly("/", "/session", "/icon.svg");

      page.getByRole(AriaRole.LINK, named("Sign in")).click();
      assertThat(page.getByRole(AriaRole.HEADING, named("History"))).isVisible();
      assertThat(page.locator(".top .person")).hasText("Person ann");
      assertThat(page.locator(".top .live")).hasText("Live");
      assertThat(page.locator("ws-list tbody tr")).hasCount(1);

      page.getByRole(AriaRole.BUTTON, named("Sign out")).click();
      assertThat(page.getByRole(AriaRole.HEADING)).hasText("Sign in");
      assertThat(page).hasURL(service.toString());
      assertThat(asked).contains("/logout");
    }
  }

  private static String path(Request request) {
    return URI.create(request.url()).getPath();
  }

  private static GetByRoleOptions named(String name) {
    return new GetByRoleOptions().setName(name).setExact(true);
  }
}
