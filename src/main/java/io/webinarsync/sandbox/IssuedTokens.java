package io.webinarsync.sandbox;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The access tokens that were given out, and whether they are still good. */
final class IssuedTokens {

  private static final String BEARER = "Bearer ";

  /** How long a dead token is known for what it was; after that it is a stranger. */
  private static final Duration MEMORY = Duration.ofHours(1);

  private final SecureRandom random = new SecureRandom();
  private final Map<String, Instant> expiries = new ConcurrentHashMap<>();
  private final Clock clock;
  private final Duration life;

  IssuedTokens(Clock clock, Duration life) {
    this.clock = clock;
    this.life = life;
  }

  /** Gives out a new token. */
  String issue() {
    Instant now = clock.instant();
    expiries.values().removeIf(expiry -> expiry.plus(MEMORY).isBefore(now));
    byte[] drawn = new byte[24];
    random.nextBytes(drawn);
    String token = WebinarDetails.SECRET + Base64.getUrlEncoder().encodeToString(drawn);
    expiries.put(token, now.plus(life));
    return token;
  }

  Duration life() {
    return life;
  }

  /** Refuses a header without a good token in it. */
  void check(String authorization) {
    Instant expiry = expiries.get(token(authorization));
    if (expiry == null) {
      throw Refused.accessToken("Invalid access token.");
    }
    if (!clock.instant().isBefore(expiry)) {
      throw Refused.accessToken("Access token is expired.");
    }
  }

  /** Makes one token expire now. Others, and unknown ones, are left as they are. */
  void revoke(String token) {
    expiries.computeIfPresent(token, (ignored, expiry) -> clock.instant());
  }

  /** Makes the token in an Authorization header expire now. */
  void revokeBearer(String authorization) {
    revoke(token(authorization));
  }

  /** Makes all tokens given so far expire now. */
  void revokeAll() {
    expiries.replaceAll((token, expiry) -> clock.instant());
  }

  /** The token in an Authorization header; empty where it holds none. */
  static String token(String authorization) {
    boolean isBearer = authorization.regionMatches(true, 0, BEARER, 0, BEARER.length());
    return isBearer ? authorization.substring(BEARER.length()).strip() : "";
  }
}
