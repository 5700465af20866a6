package io.webinarsync.connections;

import io.quarkus.runtime.Startup;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Optional;
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
  private final LegacyCipher legacy;
  private final boolean readsClearForms;

  @Inject
  TokenVault(EncryptionConfig config) {
    this.keys = KeyRing.of(config);
    this.legacy = new LegacyCipher(config.legacySalt());
    this.readsClearForms = config.legacyFallbacks();
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
   * The secret that was sealed for this place, be it in the old system's form.
   *
   * @throws TokenDecryptionException where that cannot be proven, whatever the reason
   */
  String open(String stored, Place place) {
    if (SealedToken.isMeant(stored)) {
      return SealedToken.parse(stored)
          .flatMap(token -> opened(token, place))
          .orElseThrow(TokenDecryptionException::new);
    }
    return legacy
        .opened(stored, place.zoomEmail())
        .or(() -> inTheClear(stored))
        .orElseThrow(TokenDecryptionException::new);
  }

  /**
   * In which form a value is stored, without showing it: {@code v2:} and the key's id, {@code
   * legacy}, {@code bearer}, {@code jwt}, {@code base64}, {@code plain}, or {@code unknown} for
   * what can be no secret of this place. Whether it can be read is another question.
   */
  String format(String stored, Place place) {
    if (SealedToken.isMeant(stored)) {
      return SealedToken.parse(stored).map(token -> formatUnder(token.keyId())).orElse("unknown");
    }
    return legacy
        .opened(stored, place.zoomEmail())
        .map(secret -> "legacy")
        .or(() -> ClearForm.of(stored).map(ClearForm::word))
        .orElse("unknown");
  }

  /** The form in which values are written now. */
  String activeFormat() {
    return formatUnder(keys.activeId());
  }

  private static String formatUnder(String keyId) {
    return SealedToken.PREFIX + keyId;
  }

  private Optional<String> inTheClear(String stored) {
    return readsClearForms
        ? ClearForm.of(stored).flatMap(form -> form.secret(stored))
        : Optional.empty();
  }

  private Optional<String> opened(SealedToken token, Place place) {
    return keys.key(token.keyId()).flatMap(key -> opened(token, place, key));
  }

  private static Optional<String> opened(SealedToken token, Place place, SecretKey key) {
    try {
      Cipher cipher = cipher(Cipher.DECRYPT_MODE, key, token.nonce());
      cipher.updateAAD(place.associatedData(token.keyId()));
      return Optional.of(new String(cipher.doFinal(token.ciphertext()), StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      return Optional.empty();
    }
  }

  private static Cipher cipher(int mode, SecretKey key, byte[] nonce)
      throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance(CIPHER);
    cipher.init(mode, key, new GCMParameterSpec(SealedToken.TAG_BYTES * Byte.SIZE, nonce));
    return cipher;
  }
}
