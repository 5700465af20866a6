package io.webinarsync.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Tokens for the next page: opaque, good for one list with the same parameters, for a while. All
 * that a token means stands signed in itself; only those killed one by one are kept. Source: Zoom
 * API, Pagination.
 */
final class PageTokens {

  private static final int SIGNATURE = 12;
  private static final int PAYLOAD = Long.BYTES + Long.BYTES + Integer.BYTES;
  private static final String ALGORITHM = "HmacSHA256";

  private final Clock clock;
  private final Duration life;
  private final SecretKeySpec key;
  private final AtomicInteger generation = new AtomicInteger();
  private final Set<String> dead = ConcurrentHashMap.newKeySet();

  PageTokens(Clock clock, Duration life) {
    this.clock = clock;
    this.life = life;
    byte[] secret = new byte[32];
    new SecureRandom().nextBytes(secret);
    this.key = new SecretKeySpec(secret, ALGORITHM);
  }

  /** A token for the page that begins at the offset of that list. */
  String issue(String list, long offset) {
    byte[] payload =
        ByteBuffer.allocate(PAYLOAD)
            .putLong(offset)
            .putLong(clock.millis())
            .putInt(generation.get())
            .array();
    return Base64.getUrlEncoder().withoutPadding().encodeToString(signed(list, payload));
  }

  /** Where the page begins; refuses a token of another list, a forged one, and a dead one. */
  long offset(String list, String token) {
    ByteBuffer read = ByteBuffer.wrap(verified(list, token));
    long offset = read.getLong();
    boolean isOld = clock.millis() - read.getLong() > life.toMillis();
    if (isOld || read.getInt() != generation.get() || dead.contains(token)) {
      throw Refused.pageToken();
    }
    return offset;
  }

  /** Kills one token. */
  void expire(String token) {
    dead.add(token);
  }

  /** Kills all tokens given so far. */
  void expireAll() {
    generation.incrementAndGet();
  }

  private byte[] verified(String list, String token) {
    byte[] signed = decoded(token);
    byte[] payload = Arrays.copyOf(signed, PAYLOAD);
    if (!MessageDigest.isEqual(signed, signed(list, payload))) {
      throw Refused.pageToken();
    }
    return payload;
  }

  private static byte[] decoded(String token) {
    try {
      return Base64.getUrlDecoder().decode(token);
    } catch (IllegalArgumentException e) {
      throw Refused.pageToken();
    }
  }

  private byte[] signed(String list, byte[] payload) {
    byte[] signature = Arrays.copyOf(authenticated(list, payload), SIGNATURE);
    return ByteBuffer.allocate(PAYLOAD + SIGNATURE).put(payload).put(signature).array();
  }

  private byte[] authenticated(String list, byte[] payload) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      mac.update(payload);
      return mac.doFinal(list.getBytes(UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has " + ALGORITHM, e);
    }
  }
}
