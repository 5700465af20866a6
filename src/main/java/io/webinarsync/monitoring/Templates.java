package io.webinarsync.monitoring;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The pages; what they name is checked when the service is built. */
@CheckedTemplate
final class Templates {

  private Templates() {}

  /** {@code templates/report.html}. */
  static native TemplateInstance report(ReportPage page);
}
