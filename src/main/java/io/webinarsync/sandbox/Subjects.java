package io.webinarsync.sandbox;

import java.util.Optional;
import java.util.OptionalLong;

/** The webinars and instances that requests are about. */
final class Subjects {

  private final Account account;

  Subjects(Account account) {
    this.account = account;
  }

  /** The number of the webinar that is meant, there or not; zero where none is. */
  long webinarId(Endpoint endpoint, String subject) {
    if (!endpoint.isAboutWebinar()) {
      return 0;
    }
    return isNumber(subject)
        ? Long.parseLong(subject)
        : PathUuid.of(subject).map(account::webinarOf).orElse(0L);
  }

  /** The index of a webinar that is asked for by its number. */
  long webinar(ZoomRequest request) {
    if (!isNumber(request.subject())) {
      throw Refused.with(400, 300, "Invalid webinar ID.");
    }
    OptionalLong index = account.index(request.webinarId());
    return index.orElseThrow(
        () -> Refused.with(404, 3001, "Webinar does not exist: " + request.subject() + "."));
  }

  /** The instance that is asked for by its uuid, or the newest of a webinar by its number. */
  Instance instance(ZoomRequest request) {
    String subject = request.subject();
    Optional<Instance> instance =
        isNumber(subject)
            ? account.newest(Long.parseLong(subject))
            : PathUuid.of(subject).flatMap(account::instance);
    return instance.orElseThrow(
        () -> Refused.with(404, 3001, "Webinar does not exist or is not end: " + subject + "."));
  }

  private static boolean isNumber(String subject) {
    return subject.matches("\\d{1,18}");
  }
}
