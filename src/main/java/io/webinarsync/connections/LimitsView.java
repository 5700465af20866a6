package io.webinarsync.connections;

import io.webinarsync.zoom.Allowance;
import java.math.BigDecimal;
import java.math.MathContext;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the syncs of a connection may ask of Zoom at the most, as the service paces itself. */
@Schema(name = "ConnectionLimits")
record LimitsView(
    @Schema(description = "Light requests a second.", examples = "24.0") double light,
    @Schema(description = "Medium requests a second.", examples = "16.0") double medium,
    @Schema(description = "Heavy requests a second.", examples = "8.0") double heavy,
    @Schema(description = "Resource-intensive requests a minute.", examples = "8.0")
        double resourceIntensive,
    @Schema(
            description =
                "Heavy and resource-intensive requests a day, in UTC, taken together. All connections to one Zoom account share it.",
            examples = "24000")
        int heavyDaily) {

  /** More digits would be those of binary fractions, not of a limit. */
  private static final MathContext DIGITS = new MathContext(6);

  static LimitsView of(Allowance allowance) {
    return new LimitsView(
        rounded(allowance.light()),
        rounded(allowance.medium()),
        rounded(allowance.heavy()),
        rounded(allowance.resourceIntensive()),
        allowance.heavyDaily());
  }

  private static double rounded(double limit) {
    return BigDecimal.valueOf(limit).round(DIGITS).doubleValue();
  }
}
