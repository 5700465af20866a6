package io.webinarsync.sandbox;

import java.time.Clock;

/** Gets the answer to a request, and spoils it where a fault falls on it. */
final class Courier {

  private final Gateway gateway;
  private final Faults faults;
  private final IssuedTokens accessTokens;
  private final PageTokens pageTokens;
  private final Clock clock;

  Courier(
      Gateway gateway,
      Faults faults,
      IssuedTokens accessTokens,
      PageTokens pageTokens,
      Clock clock) {
    this.gateway = gateway;
    this.faults = faults;
    this.accessTokens = accessTokens;
    this.pageTokens = pageTokens;
    this.clock = clock;
  }

  /** What becomes of the request. */
  Delivery deliver(ZoomRequest request) {
    return faults.armed().stream()
        .filter(fault -> fault.strikes(request))
        .findFirst()
        .map(fault -> struck(request, fault).later(fault.fault().delay()))
        .orElseGet(() -> Delivery.whole(gateway.answer(request)));
  }

  private Delivery struck(ZoomRequest request, ArmedFault armed) {
    return switch (armed.fault().kind()) {
      case STATUS -> Delivery.whole(armed.fault().given());
      case RESET -> Delivery.torn(gateway.answer(request));
      case TRUNCATION -> truncated(gateway.answer(request), armed);
      case DELAY -> Delivery.whole(gateway.answer(request));
      case DAILY_LIMIT -> Delivery.whole(dayUsedUp(request));
      case PAGE_TOKEN -> withoutPageToken(request);
      case ACCESS_TOKEN -> withoutAccessToken(request);
    };
  }

  private static Delivery truncated(Answer answer, ArmedFault armed) {
    return Delivery.cut(answer, armed.cut(answer.body().length()));
  }

  private Answer dayUsedUp(ZoomRequest request) {
    RateLabel label = request.endpoint().label().orElse(RateLabel.LIGHT);
    return RateHeaders.dailyRefusal(label, 30_000, DailyLimits.midnightAfter(clock));
  }

  private Delivery withoutPageToken(ZoomRequest request) {
    pageTokens.expire(request.parameter("next_page_token"));
    return Delivery.whole(gateway.answer(request));
  }

  private Delivery withoutAccessToken(ZoomRequest request) {
    accessTokens.revokeBearer(request.authorization());
    return Delivery.whole(gateway.answer(request));
  }
}
