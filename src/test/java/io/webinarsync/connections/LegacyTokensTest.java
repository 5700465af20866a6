package io.webinarsync.connections;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Random;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What rows of the old system hold, and what must never be taken for it. */
class LegacyTokensTest {

  private static final String SALT = "test-encryption-salt";
  private static final String EMAIL = "host@example.com";
  private static final String SECRET = "zoom-access-token-123";
  private static final String VECTOR =
      "AAECAwQFBgcICQoLDA0ODzNSnjflQSJSnrvH5Re9grokJCsBiUwwTeDA0HtnZ0EFe3hCs0c=";
  private static final UUID CONNECTION = new UUID(0, 1);
  private static final Place PLACE = new Place(CONNECTION, EncryptedColumn.ACCESS_TOKEN, EMAIL);
  private static final int ROUNDS = 300;

  private final Random random = new Random(20261122);
  private final TokenVault strict =
      new TokenVault(Keys.config("keys.k1", Keys.of(1), "legacy-salt", SALT));
  private final TokenVault lenient =
      new TokenVault(
          Keys.config("keys.k1", Keys.of(1), "legacy-salt", SALT, "legacy-fallbacks", "true"));

  @Test
  void the_key_is_derived_from_salt_and_address_as_the_old_system_did() {
    assertThat(HexFormat.of().formatHex(LegacyCipher.key(SALT, EMAIL)))
        .isEqualTo("1dea16ab888c0220ff3f8d72290dfbc5a254b57c13ba0d260ae9ed22edb9f67d");
  }

  @Test
  void what_the_old_system_encrypted_is_read() {
    assertThat(strict.open(VECTOR, PLACE)).isEqualTo(SECRET);
    assertThat(strict.format(VECTOR, PLACE)).isEqualTo("legacy");
  }

  @Test
  void what_is_written_again_is_in_the_new_form() {
    assertThat(strict.seal(strict.open(VECTOR, PLACE), PLACE)).startsWith("v2:k1:");
  }

  @Test
  void without_the_salt_nothing_of_it_is_read() {
    TokenVault without =
        new TokenVault(Keys.config("keys.k1", Keys.of(1), "legacy-fallbacks", "true"));

    unreadable(without, VECTOR, PLACE);
  }

  @ParameterizedTest
  @CsvSource({
    "Bearer abc.DEF-123_~+/==, bearer, abc.DEF-123_~+/==",
    "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJ4In0.c2ln, jwt, eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJ4In0.c2ln",
    "em9vbS1hY2Nlc3MtdG9rZW4tMTIz, base64, zoom-access-token-123",
    "ZXlKaGJHY2lPaUpJVXpJMU5pSjkuZXlKemRXSWlPaUo0SW4wLmMybG4=, base64, eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJ4In0.c2ln",
    "zoom-access-token-123, plain, zoom-access-token-123",
    "Kx3vT8yQv2TSzSUjbtqE4oYrwPq7LmN0, plain, Kx3vT8yQv2TSzSUjbtqE4oYrwPq7LmN0",
  })
  void what_was_never_encrypted_is_read_where_that_is_allowed_and_named_in_any_case(
      String stored, String format, String secret) {
    assertThat(lenient.open(stored, PLACE)).isEqualTo(secret);
    assertThat(lenient.format(stored, PLACE)).isEqualTo(format);
    assertThat(strict.format(stored, PLACE)).isEqualTo(format);
    unreadable(strict, stored, PLACE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "pass\u0007word",
        "grüße",
        " leading",
        "v2:k9:AAAA",
        "v2:",
        "V2:k1:AAAA",
        "v1:AAAA",
        "v10:k1:AAAA",
        "Bearer ",
        "Bearer a b"
      })
  void what_is_neither_is_read_by_nobody(String stored) {
    unreadable(lenient, stored, PLACE);
  }

  @Test
  void under_a_wrong_salt_or_address_nothing_is_taken_for_another_form() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      String stored = encrypted(token(), drawn(12), drawn(20));

      unreadable(lenient, stored, PLACE);
      unreadable(lenient, stored, new Place(CONNECTION, EncryptedColumn.ACCESS_TOKEN));
      assertThat(lenient.format(stored, PLACE)).isEqualTo("unknown");
    }
  }

  @Test
  void one_of_another_persons_connection_is_not_read() throws Exception {
    String others = encrypted(SECRET, SALT, "other@example.com");

    unreadable(lenient, others, PLACE);
  }

  @Test
  void no_flipped_bit_of_an_old_value_goes_unseen() {
    byte[] bytes = Base64.getDecoder().decode(VECTOR);

    for (int bit = 0; bit < bytes.length * 8; bit++) {
      byte[] altered = bytes.clone();
      altered[bit / 8] ^= (byte) (1 << (bit % 8));
      unreadable(lenient, Base64.getEncoder().encodeToString(altered), PLACE);
    }
  }

  @Test
  void no_altered_character_makes_another_form_of_an_encrypted_value() throws Exception {
    for (String stored :
        new String[] {
          VECTOR,
          encrypted(token(), SALT, EMAIL),
          strict.seal(SECRET, PLACE),
          strict.seal("", PLACE)
        }) {
      for (int at = 0; at < stored.length(); at++) {
        for (int bit = 0; bit < 8; bit++) {
          char[] altered = stored.toCharArray();
          altered[at] ^= (char) (1 << bit);
          unreadable(lenient, new String(altered), PLACE);
        }
      }
    }
  }

  @Test
  void new_values_under_unknown_keys_and_ids_are_not_read_either() {
    for (int round = 0; round < ROUNDS; round++) {
      byte[] key = new byte[32];
      random.nextBytes(key);
      String id = random.nextBoolean() ? "k1" : "x" + drawn(4).toLowerCase(java.util.Locale.ROOT);
      TokenVault other =
          new TokenVault(Keys.config("keys." + id, Base64.getEncoder().encodeToString(key)));

      unreadable(lenient, other.seal(token(), PLACE), PLACE);
    }
  }

  @Test
  void values_swapped_between_columns_and_connections_are_not_read() {
    for (EncryptedColumn from : EncryptedColumn.values()) {
      for (EncryptedColumn to : EncryptedColumn.values()) {
        String stored = lenient.seal(token(), new Place(CONNECTION, from, EMAIL));

        unreadable(lenient, stored, new Place(new UUID(0, 2), to, EMAIL));
        if (from != to) {
          unreadable(lenient, stored, new Place(CONNECTION, to, EMAIL));
        }
      }
    }
  }

  @Test
  void a_ciphertext_wrapped_once_more_is_no_token() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      for (String stored :
          new String[] {encrypted(token(), drawn(12), EMAIL), strict.seal(token(), PLACE)}) {
        unreadable(lenient, Base64.getEncoder().encodeToString(stored.getBytes(UTF_8)), PLACE);
      }
    }
  }

  @Test
  void a_place_does_not_show_the_address() {
    assertThat(PLACE.toString()).doesNotContain(EMAIL);
  }

  private String token() {
    return drawn(random.nextInt(400));
  }

  private String drawn(int length) {
    return random
        .ints(length, 0, 64)
        .mapToObj(i -> "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".charAt(i))
        .collect(StringBuilder::new, StringBuilder::append, StringBuilder::append)
        .toString();
  }

  private String encrypted(String secret, String salt, String email)
      throws GeneralSecurityException {
    byte[] iv = new byte[16];
    random.nextBytes(iv);
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(
        Cipher.ENCRYPT_MODE,
        new SecretKeySpec(LegacyCipher.key(salt, email), "AES"),
        new GCMParameterSpec(128, iv));
    byte[] ciphertext = cipher.doFinal(secret.getBytes(UTF_8));
    byte[] all = java.util.Arrays.copyOf(iv, iv.length + ciphertext.length);
    System.arraycopy(ciphertext, 0, all, iv.length, ciphertext.length);
    return Base64.getEncoder().encodeToString(all);
  }

  private static void unreadable(TokenVault vault, String stored, Place place) {
    assertThatThrownBy(() -> vault.open(stored, place))
        .as(stored)
        .isInstanceOf(TokenDecryptionException.class)
        .hasMessage("token decryption failed");
  }
}
