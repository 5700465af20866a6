package io.webinarsync.maintenance;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What the self-test found.
 *
 * @param passed whether every test has passed
 */
@Schema(name = "SelfTest")
record SelfTestView(boolean passed, List<TestView> tests) {

  static SelfTestView of(List<TestView> tests) {
    return new SelfTestView(tests.stream().allMatch(TestView::hasPassed), tests);
  }
}
