package io.webinarsync.dashboard;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Playwright.CreateOptions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The Chromium of this machine, headless. Tests that need it are skipped, visibly, where there is
 * none.
 */
public final class Chromium implements ExecutionCondition {

  private static final List<String> FLAGS =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  /** Milliseconds until what should be seen is given up; a whole sync of the sandbox takes less. */
  private static final double PATIENCE = 40_000;

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    return executable()
        .map(path -> ConditionEvaluationResult.enabled("Chromium is " + path))
        .orElseGet(
            () ->
                ConditionEvaluationResult.disabled(
                    "SKIPPED: there is no Chromium here; install one or name it in CHROMIUM"));
  }

  /** Starts it; the browser and its driver end together. */
  public static Browser launched() {
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
    Map<String, String> environment = Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
    return Playwright.create(new CreateOptions().setEnv(environment))
        .chromium()
        .launch(new LaunchOptions().setExecutablePath(executable().orElseThrow()).setArgs(FLAGS));
  }

  private static Optional<Path> executable() {
    return Stream.of(
            Optional.ofNullable(System.getenv("CHROMIUM")).orElse("/usr/bin/chromium"),
            "/usr/bin/chromium-browser",
            "/usr/bin/google-chrome",
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome")
        .map(Path::of)
        .filter(Files::isExecutable)
        .findFirst();
  }
}
