package io.webinarsync.maintenance;

import io.webinarsync.platform.ProblemException;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a policy is to be, whole: the bounds are those of the table. Values are checked before they
 * are read.
 */
@Schema(name = "NewRetryPolicy", description = "What a retry policy is to be.")
record NewRetryPolicy(
    @NotNull(message = "Say how many retries there are at the most.")
        @Min(value = 0, message = RETRIES_OUT_OF_RANGE)
        @Max(value = 20, message = RETRIES_OUT_OF_RANGE)
        @Schema(description = "Most retries within a call.", examples = "3")
        Integer maxRetries,
    @NotNull(message = "Say how many milliseconds the first wait is.")
        @Min(value = 0, message = "The first wait is 0 milliseconds or more.")
        @Schema(description = "Milliseconds before the first retry.", examples = "5000")
        Integer initialDelayMs,
    @NotNull(message = "Say how many milliseconds the longest wait is.")
        @Min(value = 0, message = "The longest wait is 0 milliseconds or more.")
        @Schema(
            description = "Milliseconds of the longest wait, not less than the first.",
            examples = "60000")
        Integer maxDelayMs,
    @NotNull(message = "Say by how much the wait grows.")
        @DecimalMin(value = "1", message = MULTIPLIER_OUT_OF_RANGE)
        @DecimalMax(value = "1000", message = MULTIPLIER_OUT_OF_RANGE)
        @Schema(
            description = "Growth of the wait from one retry to the next, 1 to 1000.",
            examples = "2")
        Double backoffMultiplier,
    @NotNull(message = "Say whether there are retries at all.")
        @Schema(description = "Whether there are retries at all.", examples = "true")
        Boolean enabled) {

  private static final String RETRIES_OUT_OF_RANGE = "There are 0 to 20 retries.";
  private static final String MULTIPLIER_OUT_OF_RANGE = "The wait grows by 1 to 1000.";

  /** Refuses a first wait that is longer than the longest. */
  void refuseDelaysOutOfOrder() {
    if (initialDelayMs > maxDelayMs) {
      throw ProblemException.invalid(
          "/initialDelayMs", "The first wait is not longer than the longest, maxDelayMs.");
    }
  }
}
