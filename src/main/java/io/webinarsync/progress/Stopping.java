package io.webinarsync.progress;

import io.webinarsync.platform.ProblemException;
import io.webinarsync.platform.ProblemType;

/** The problem of a stream that is asked for while this replica ends. */
final class Stopping {

  static final ProblemType TYPE =
      new ProblemType("service-stopping", 503, "This replica takes no more streams");

  private Stopping() {}

  static ProblemException problem() {
    return TYPE.problem("Ask again: another replica answers.").withHeader("Retry-After", "1");
  }
}
