package io.webinarsync.zoom;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One Zoom account as a sync reads it: paced, retried, pages on demand. */
public final class ZoomAccount {

  private final Session session;
  private final Calls calls;
  private final Requests requests;
  private final RateLimits limits;

  ZoomAccount(Session session, Calls calls, Requests requests, RateLimits limits) {
    this.session = session;
    this.calls = calls;
    this.requests = requests;
    this.limits = limits;
  }

  /**
   * The account's active users, in order; a page is asked for when the reader asks for it. Fails
   * with {@link ZoomException}.
   */
  public Multi<UserPage> users() {
    return pages(requests::users);
  }

  /**
   * A host's webinars that have not expired, in order; a page is asked for when the reader asks for
   * it. Where the page token expires meanwhile the list begins again, so a webinar may come twice.
   * Fails with {@link ZoomException}.
   */
  public Multi<WebinarPage> webinars(String hostId) {
    return pages(token -> requests.webinars(hostId, token));
  }

  /** A webinar in full, past occurrences included. Fails with {@link ZoomException}. */
  public Uni<WebinarDetail> webinar(long webinarId) {
    return calls.answer(session, requests.webinar(webinarId));
  }

  /**
   * What belongs to a webinar, in order; a page is asked for when the reader asks for it. Where the
   * page token expires meanwhile the list begins again, so an item may come twice. Fails with
   * {@link ZoomException}.
   */
  public Multi<ItemPage> items(WebinarPart part, long webinarId) {
    return pages(token -> part.of(requests.api(), webinarId, token));
  }

  /** What belongs to an instance, in the same way. Fails with {@link ZoomException}. */
  public Multi<ItemPage> items(InstancePart part, PastInstance instance) {
    return pages(token -> part.of(requests.api(), instance, token));
  }

  /**
   * What took place, webinars only, in the same way. Fails with {@link ZoomException}.
   *
   * @param first first day, in UTC
   * @param last last day, included, at most a month after the first
   */
  public Multi<ItemPage> history(LocalDate first, LocalDate last) {
    return pages(token -> requests.history(first, last, token));
  }

  /** How many calls of that label a second are allowed: the plan's limit times the quota share. */
  public double allowedPerSecond(RateLabel label) {
    return session.access().perSecond(label, limits);
  }

  private <P extends Page> Multi<P> pages(Function<@Nullable String, Request<P>> request) {
    Request<P> first = request.apply(null);
    return PageReader.read(
        first.endpoint(),
        token -> calls.answer(session, request.apply(token)),
        new Journaling(session.journal(), first.call()));
  }
}
