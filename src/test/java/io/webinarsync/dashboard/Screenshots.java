package io.webinarsync.dashboard;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.quarkus.test.junit.TestProfile;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pictures of every view for whoever wants to look: {@code ./mvnw verify -Pscreenshots}. */
@QuarkusIntegrationTest
@TestProfile(Stage.Profile.class)
class Screenshots extends PageScenario {

  @ParameterizedTest
  @CsvSource({"LIGHT,1280,860", "DARK,1280,860", "LIGHT,390,844", "DARK,390,844"})
  void of_every_view(ColorScheme scheme, int width, int height) {
    browse(new NewContextOptions().setColorScheme(scheme).setViewportSize(width, height));
    String kind = scheme.name().toLowerCase(Locale.ROOT) + (width < 800 ? "-narrow" : "-wide");

    new Tour(this)
        .views()
        .forEach(
            (view, step) -> {
              step.run();
              Path file = Path.of("target", "screenshots", view + "-" + kind + ".png");
              page.screenshot(new ScreenshotOptions().setPath(file));
            });
  }
}
