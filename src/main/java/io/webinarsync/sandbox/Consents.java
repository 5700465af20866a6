package io.webinarsync.sandbox;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Consent that was given to the app: codes, good once, and refresh tokens, good once each too. */
final class Consents {

  private static final Duration CODE_LIFE = Duration.ofMinutes(5);

  private final SecureRandom random = new SecureRandom();
  private final Map<String, Consent> codes = new ConcurrentHashMap<>();
  private final Set<String> refreshTokens = ConcurrentHashMap.newKeySet();
  private final Set<String> accessTokens = ConcurrentHashMap.newKeySet();
  private final OAuthClient app;
  private final Clock clock;

  Consents(OAuthClient app, Clock clock) {
    this.app = app;
    this.clock = clock;
  }

  OAuthClient app() {
    return app;
  }

  /** A code for consent that was just given. */
  String given(String redirectUri, String challenge) {
    String code = drawn();
    codes.put(code, new Consent(redirectUri, challenge, clock.instant().plus(CODE_LIFE)));
    return code;
  }

  /** The refresh token for a code or for another refresh token, which so is dead. */
  String refreshToken(Map<String, String> form) {
    switch (form.getOrDefault("grant_type", "")) {
      case "authorization_code" -> use(form);
      case "refresh_token" -> rotate(form.getOrDefault("refresh_token", ""));
      default -> throw OAuthClient.refusal(400, "unsupported_grant_type", "unsupported grant type");
    }
    String token = drawn();
    refreshTokens.add(token);
    return token;
  }

  /** The access token is a person's, and not an app's own. */
  void own(String accessToken) {
    accessTokens.add(accessToken);
  }

  /** Whether an Authorization header holds a person's token. */
  boolean isPersonal(String authorization) {
    return accessTokens.contains(IssuedTokens.token(authorization));
  }

  /** Makes that refresh token worthless. Others, and unknown ones, are left as they are. */
  void revoke(String token) {
    refreshTokens.remove(token);
  }

  /** Every person withdraws their consent. */
  void withdrawAll() {
    refreshTokens.clear();
  }

  private void use(Map<String, String> form) {
    Consent consent = codes.remove(form.getOrDefault("code", ""));
    if (consent == null || !consent.allows(form, clock.instant())) {
      throw OAuthClient.refusal(400, "invalid_grant", "Invalid authorization code");
    }
  }

  private void rotate(String token) {
    if (!refreshTokens.remove(token)) {
      throw OAuthClient.refusal(400, "invalid_grant", "Invalid Token!");
    }
  }

  private String drawn() {
    byte[] drawn = new byte[24];
    random.nextBytes(drawn);
    return WebinarDetails.SECRET + Base64.getUrlEncoder().encodeToString(drawn);
  }
}
