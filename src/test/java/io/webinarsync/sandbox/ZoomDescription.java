package io.webinarsync.sandbox;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.report.LevelResolver;
import com.atlassian.oai.validator.report.ValidationReport.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.Logger;
import org.junit.jupiter.api.Assumptions;

/** Zoom's own description of its API, which is never part of the project. */
final class ZoomDescription {

  private static final Path FOLDER = Path.of("..", "shared", "zoom");

  /** Says of every request anew that it does not judge tokens; kept here lest it is collected. */
  private static final Logger NOISE =
      Logger.getLogger("com.atlassian.oai.validator.interaction.request.SecurityValidator");

  private ZoomDescription() {}

  /**
   * A validator on one of the files, for the API below {@code /v2}. Skips the test that asks where
   * the file is not to be had.
   */
  static OpenApiInteractionValidator.Builder validator(String file) {
    Path path = FOLDER.resolve(file);
    Assumptions.assumeTrue(
        Files.isReadable(path), "Zoom's API description is not at " + path + ": not judged by it");
    NOISE.setLevel(java.util.logging.Level.WARNING);
    return OpenApiInteractionValidator.createForSpecificationUrl(path.toUri().toString())
        .withBasePathOverride("/v2")
        .withLevelResolver(
            LevelResolver.create()
                .withLevel("validation.schema.additionalProperties", Level.IGNORE)
                .build());
  }
}
