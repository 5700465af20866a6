package io.webinarsync.zoom;

import static io.webinarsync.zoom.HostUnavailable.Reason.MAY_NOT_HOST;
import static io.webinarsync.zoom.HostUnavailable.Reason.NOT_HERE;
import static io.webinarsync.zoom.HostUnavailable.Reason.WITHOUT_WEBINAR_ADD_ON;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * One line of the table that says what an answer of Zoom's means. The first that applies counts.
 * Source: Zoom API, Error definitions, and what such syncs have met in the field.
 *
 * @param applies whether the line is about this answer
 * @param meaning what the answer means
 */
record ErrorRule(Predicate<Refusal> applies, Function<Refusal, ZoomError> meaning) {

  static final List<ErrorRule> TABLE =
      List.of(
          when(r -> r.status() == 429 && r.isDailyLimit())
              .means(r -> new DailyLimitReached(r.resumeAt())),
          when(r -> r.status() == 429)
              .means(r -> new RateLimited(r.isPerSecondLimit(), r.retryAfter())),
          when(r -> r.status() >= 500).means(r -> Meaning.passing(r, ErrorType.SERVER_ERROR)),
          when(r -> r.status() == 408).means(r -> Meaning.passing(r, ErrorType.TIMEOUT)),
          when(ErrorRule::isAboutScopes)
              .means(r -> new MissingScopes(r.code(), r.scopes(), r.endpoint().withoutScope())),
          when(r -> r.is(400, 124) || r.status() == 401).means(r -> new TokenRejected(r.code())),
          when(r -> r.is(400, 300) && r.says("page token"))
              .means(r -> new PageTokenExpired(r.code(), r.endpoint().refused())),
          when(r -> r.is(400, 200) && r.says("webinar plan"))
              .means(r -> new HostUnavailable(r.code(), WITHOUT_WEBINAR_ADD_ON)),
          when(r -> r.is(400, 200) && r.says("paid account"))
              .means(
                  r ->
                      Meaning.refused(
                          r, "Only paid accounts have this.", Endpoint::withoutFeature)),
          when(r -> r.is(400, 200))
              .means(r -> Meaning.refused(r, "There is no permission to read this.")),
          when(r -> r.is(400, 1010) || r.is(400, 1120) || r.is(404, 1001))
              .means(r -> new HostUnavailable(r.code(), NOT_HERE)),
          when(r -> r.is(400, 3161)).means(r -> new HostUnavailable(r.code(), MAY_NOT_HOST)),
          when(r -> r.is(400, 3000) || r.is(400, 4400)).means(Meaning::switchedOff),
          when(r -> r.is(400, 12702))
              .means(r -> Meaning.refused(r, "Zoom no longer tells this of a webinar a year ago.")),
          when(r -> r.status() == 403 && r.body() != Refusal.Body.JSON)
              .means(r -> Meaning.refused(r, "A gateway before Zoom blocks this.")),
          when(r -> r.status() == 403).means(Meaning::accountClosed),
          when(r -> r.is(404, 3001)).means(Meaning::absent),
          when(r -> r.status() == 404 && r.body() == Refusal.Body.NONE && ofAPart(r))
              .means(r -> new NothingThere(r.code(), "There is nothing of this kind.")),
          when(r -> true).means(Meaning::unknown));

  /** The meaning of that answer. */
  static ZoomError of(Refusal refusal) {
    return TABLE.stream()
        .filter(rule -> rule.applies.test(refusal))
        .findFirst()
        .orElseThrow()
        .meaning
        .apply(refusal);
  }

  private static boolean isAboutScopes(Refusal r) {
    return (r.status() == 400 || r.status() == 401)
        && (r.zoomCode() == 4700 || r.zoomCode() == 4711);
  }

  private static boolean ofAPart(Refusal refusal) {
    return refusal.endpoint().isPartOfAWebinar();
  }

  private static Line when(Predicate<Refusal> applies) {
    return new Line(applies);
  }

  private record Line(Predicate<Refusal> applies) {

    ErrorRule means(Function<Refusal, ZoomError> meaning) {
      return new ErrorRule(applies, meaning);
    }
  }
}
