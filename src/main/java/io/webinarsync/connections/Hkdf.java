package io.webinarsync.connections;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** HKDF with SHA-256. Source: RFC 5869. */
final class Hkdf {

  private static final String MAC = "HmacSHA256";
  private static final int HASH_BYTES = 32;

  private Hkdf() {}

  /**
   * A key.
   *
   * @param input the input key
   * @param salt the salt; empty stands for a hash's length of zeros
   * @param info what the key is for
   * @param length its length in bytes, 1 to 8160
   */
  static byte[] derived(byte[] input, byte[] salt, byte[] info, int length) {
    byte[] extracted = mac(salt.length == 0 ? new byte[HASH_BYTES] : salt, input);
    byte[] key = new byte[length];
    byte[] block = {};
    for (int at = 0, number = 1; at < length; at += HASH_BYTES, number++) {
      block = mac(extracted, block, info, new byte[] {(byte) number});
      System.arraycopy(block, 0, key, at, Math.min(HASH_BYTES, length - at));
    }
    Arrays.fill(extracted, (byte) 0);
    return key;
  }

  private static byte[] mac(byte[] key, byte[]... parts) {
    try {
      Mac mac = Mac.getInstance(MAC);
      mac.init(new SecretKeySpec(key, MAC));
      for (byte[] part : parts) {
        mac.update(part);
      }
      return mac.doFinal();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java has no HMAC with SHA-256", e);
    }
  }
}
