package io.webinarsync.sandbox;

import java.time.Clock;
import java.time.Duration;

/**
 * How the sandbox behaves towards its callers.
 *
 * @param clock the time by which tokens expire and buckets fill
 * @param accessTokenLife how long an access token is good; Zoom's are for an hour
 * @param pageTokenLife how long a page token is good; Zoom's are for 15 minutes
 * @param limits how many calls it takes
 * @param latency how long an answer takes
 */
public record Conduct(
    Clock clock, Duration accessTokenLife, Duration pageTokenLife, Limits limits, Latency latency) {

  Conduct withClock(Clock other) {
    return new Conduct(other, accessTokenLife, pageTokenLife, limits, latency);
  }

  Conduct withAccessTokenLife(Duration other) {
    return new Conduct(clock, other, pageTokenLife, limits, latency);
  }

  Conduct withPageTokenLife(Duration other) {
    return new Conduct(clock, accessTokenLife, other, limits, latency);
  }

  Conduct withLimits(Limits other) {
    return new Conduct(clock, accessTokenLife, pageTokenLife, other, latency);
  }

  Conduct withLatency(Latency other) {
    return new Conduct(clock, accessTokenLife, pageTokenLife, limits, other);
  }
}
