package io.webinarsync.connections;

import io.quarkus.runtime.Startup;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/**
 * Encrypts tokens and client secrets for the database and reads them again. It is made when the
 * service starts, so that a service without a usable key does not start.
 */
@Startup
@Singleton
class TokenVault {

  private static final String CIPHER = "AES/GCM/NoPadding";

  private final SecureRandom random = new SecureRandom();
  private final KeyRing keys;

  @Inject
  TokenVault(EncryptionConfig config) {
    this.keys = KeyRing.of(config);
  }

  /** The stored form of a secret for the place where it will be stored, under the active key. */
  String seal(String secret, Place place) {
    byte[] nonce = new byte[SealedToken.NONCE_BYTES];
    random.nextBytes(nonce);
    String keyId = keys.activeId();
    try {
      Cipher cipher = cipher(Cipher.ENCRYPT_MODE, keys.key(keyId).orElseThrow(), nonce);
      cipher.updateAAD(place.associatedData(keyId));
      byte[] ciphertext = cipher.doFinal(secret.getBytes(StandardCharsets.UTF_8));
      return new SealedToken(keyId, nonce, ciphertext).stored();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java cannot encrypt with AES-256-GCM", e);
    }
  }

  /**
   * The secret that was sealed for this place.
   *
   * @throws TokenDecryptionException where that cannot be proven, whatever the reason
   */
  String open(String stored, Place place) {
    SealedToken token = SealedToken.parse(stored).orElseThrow(TokenDecryptionException::new);
    SecretKey key = keys.key(token.keyId()).orElseThrow(TokenDecryptionException::new);
    try {
      Cipher cipher = cipher(Cipher.DECRYPT_MODE, key, token.nonce());
      cipher.updateAAD(place.associatedData(token.keyId()));
      return new String(cipher.doFinal(token.ciphertext()), StandardCharsets.UTF_8);
    } catch (GeneralSecurityException e) {
      throw new TokenDecryptionException();
    }
  }

  private static Cipher cipher(int mode, SecretKey key, byte[] nonce)
      throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance(CIPHER);
    cipher.init(mode, key, new GCMParameterSpec(SealedToken.TAG_BYTES * Byte.SIZE, nonce));
    return cipher;
  }
}
