package io.webinarsync.sandbox;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;

/**
 * What a code stands for.
 *
 * @param redirectUri where the code was sent
 * @param challenge of PKCE with S256; empty where none was given. Source: RFC 7636.
 * @param expiresAt when the code is good no more
 */
record Consent(String redirectUri, String challenge, Instant expiresAt) {

  /** Whether the form of a request for tokens may use it. */
  boolean allows(Map<String, String> form, Instant now) {
    return now.isBefore(expiresAt)
        && redirectUri.equals(form.get("redirect_uri"))
        && isProvenBy(form.getOrDefault("code_verifier", ""));
  }

  private boolean isProvenBy(String verifier) {
    return challenge.isEmpty() || challenge.equals(hash(verifier));
  }

  private static String hash(String verifier) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(US_ASCII));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("this Java has no SHA-256", e);
    }
  }
}
