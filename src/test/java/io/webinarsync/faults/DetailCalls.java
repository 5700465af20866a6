package io.webinarsync.faults;

import io.webinarsync.sandbox.RecordedRequest;
import io.webinarsync.sandbox.SandboxProcess;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Which webinars' details Zoom was asked for. */
final class DetailCalls {

  private static final Pattern DETAIL = Pattern.compile("/v2/webinars/(\\d+)");

  private DetailCalls() {}

  /** Ids, in the order of the calls. */
  static List<Long> at(SandboxProcess zoom) {
    return zoom.requests().stream().map(RecordedRequest::path).flatMap(DetailCalls::id).toList();
  }

  private static Stream<Long> id(String path) {
    Matcher detail = DETAIL.matcher(path);
    return detail.matches() ? Stream.of(Long.valueOf(detail.group(1))) : Stream.empty();
  }
}
