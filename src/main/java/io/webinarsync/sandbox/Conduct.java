package io.webinarsync.sandbox;

import java.time.Clock;
import java.time.Duration;

/**
 * How the sandbox behaves towards its callers.
 *
 * @param clock the time by which tokens expire and buckets fill
 * @param accessTokenLife how long an access token is good; Zoom's are for an hour
 * @param pageTokenLife how long a page token is good; Zoom's are for 15 minutes
 * @param latency how long an answer takes
 */
public record Conduct(
    Clock clock, Duration accessTokenLife, Duration pageTokenLife, Latency latency) {}
