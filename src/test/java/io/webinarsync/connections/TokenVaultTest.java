package io.webinarsync.connections;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenVaultTest {

  private static final UUID CONNECTION = UUID.fromString("0199a1b2-0000-7000-8000-000000000001");
  private static final Place PLACE = new Place(CONNECTION, EncryptedColumn.ACCESS_TOKEN);
  private static final String SECRET = "zoom-access-token-123";

  private final TokenVault vault = new TokenVault(Keys.config("keys.k1", Keys.of(1)));

  @ParameterizedTest
  @ValueSource(strings = {SECRET, "", "grüße 😀", "v2:k1:AAAA"})
  void what_was_sealed_is_opened_again(String secret) {
    String sealed = vault.seal(secret, PLACE);

    assertThat(vault.open(sealed, PLACE)).isEqualTo(secret);
  }

  @Test
  void a_long_token_survives() {
    String token = "x".repeat(100_000);

    assertThat(vault.open(vault.seal(token, PLACE), PLACE)).isEqualTo(token);
  }

  @Test
  void the_stored_form_is_version_key_id_and_nonce_ciphertext_tag() throws Exception {
    String[] parts = vault.seal(SECRET, PLACE).split(":");

    assertThat(parts).hasSize(3);
    assertThat(parts[0]).isEqualTo("v2");
    assertThat(parts[1]).isEqualTo("k1");
    byte[] bytes = Base64.getUrlDecoder().decode(parts[2]);
    assertThat(bytes).hasSize(12 + SECRET.length() + 16);
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(
        Cipher.DECRYPT_MODE,
        new SecretKeySpec(Base64.getDecoder().decode(Keys.of(1)), "AES"),
        new GCMParameterSpec(128, bytes, 0, 12));
    cipher.updateAAD((CONNECTION + "|access_token_encrypted|k1").getBytes(UTF_8));
    assertThat(new String(cipher.doFinal(bytes, 12, bytes.length - 12), UTF_8)).isEqualTo(SECRET);
  }

  @Test
  void a_value_that_another_implementation_made_is_read() {
    String stored = "v2:k1:AAECAwQFBgcICQoLwcn6Sw2fZRqbGZTpVAajxsDrWjjGDclaAX18srX6NP3g3ehqpQ";

    assertThat(vault.open(stored, PLACE)).isEqualTo(SECRET);
  }

  @Test
  void the_same_secret_never_looks_the_same_twice() {
    assertThat(vault.seal(SECRET, PLACE)).isNotEqualTo(vault.seal(SECRET, PLACE));
  }

  @Test
  void an_older_key_still_reads_and_the_active_one_writes() {
    String old = vault.seal(SECRET, PLACE);
    TokenVault turned =
        new TokenVault(
            Keys.config("keys.k1", Keys.of(1), "keys.k2", Keys.of(2), "active-key", "k2"));

    assertThat(turned.open(old, PLACE)).isEqualTo(SECRET);
    assertThat(turned.seal(SECRET, PLACE)).startsWith("v2:k2:");
  }

  @Test
  void another_key_under_the_same_id_does_not_read() {
    String sealed = vault.seal(SECRET, PLACE);

    unreadable(new TokenVault(Keys.config("keys.k1", Keys.of(2))), sealed, PLACE);
  }

  @Test
  void a_key_that_has_left_the_ring_does_not_read() {
    String sealed = vault.seal(SECRET, PLACE);

    unreadable(new TokenVault(Keys.config("keys.k2", Keys.of(1))), sealed, PLACE);
  }

  @Test
  void the_same_key_under_another_id_does_not_read_what_names_the_first() {
    TokenVault both =
        new TokenVault(
            Keys.config("keys.k1", Keys.of(1), "keys.k2", Keys.of(1), "active-key", "k1"));
    String sealed = both.seal(SECRET, PLACE);

    unreadable(both, sealed.replace("v2:k1:", "v2:k2:"), PLACE);
  }

  @Test
  void a_value_moved_to_another_column_is_not_read() {
    String sealed = vault.seal(SECRET, PLACE);

    unreadable(vault, sealed, new Place(CONNECTION, EncryptedColumn.CLIENT_SECRET));
  }

  @Test
  void a_value_moved_to_another_connection_is_not_read() {
    String sealed = vault.seal(SECRET, PLACE);
    UUID other = UUID.fromString("0199a1b2-0000-7000-8000-000000000002");

    unreadable(vault, sealed, new Place(other, EncryptedColumn.ACCESS_TOKEN));
  }

  @Test
  void no_flipped_bit_goes_unseen() {
    String sealed = vault.seal(SECRET, PLACE);
    byte[] bytes = Base64.getUrlDecoder().decode(sealed.substring("v2:k1:".length()));

    for (int bit = 0; bit < bytes.length * 8; bit++) {
      byte[] altered = bytes.clone();
      altered[bit / 8] ^= (byte) (1 << (bit % 8));
      unreadable(
          vault, "v2:k1:" + Base64.getUrlEncoder().withoutPadding().encodeToString(altered), PLACE);
    }
  }

  @Test
  void no_altered_character_goes_unseen() {
    String sealed = vault.seal(SECRET + "!", PLACE);

    for (int at = 0; at < sealed.length(); at++) {
      for (int bit = 0; bit < 8; bit++) {
        char[] altered = sealed.toCharArray();
        altered[at] ^= (char) (1 << bit);
        unreadable(vault, new String(altered), PLACE);
      }
    }
  }

  @Test
  void no_value_cut_short_is_read() {
    String sealed = vault.seal(SECRET, PLACE);

    for (int length = 0; length < sealed.length(); length++) {
      unreadable(vault, sealed.substring(0, length), PLACE);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "plain-token",
        "Bearer abc",
        "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJ4In0.c2ln",
        "v1:k1:AAAA",
        "v2:k1",
        "v2:k1:",
        "v2::AAAA",
        "v2:k1:AAAA",
        "v2:k1:====",
        "v2:../k1:AAAA",
        "V2:k1:AAAA",
        "AAECAwQFBgcICQoLDA0ODzNSnjflQSJSnrvH5Re9grokJCsBiUwwTeDA0HtnZ0EFe3hCs0c="
      })
  void another_form_is_never_taken_for_a_token(String stored) {
    unreadable(vault, stored, PLACE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"=", "\n", " ", "A"})
  void nothing_may_stand_behind_the_value(String tail) {
    unreadable(vault, vault.seal(SECRET, PLACE) + tail, PLACE);
  }

  @Test
  void every_failure_says_the_same_and_nothing_more() {
    String sealed = vault.seal(SECRET, PLACE);
    TokenVault other = new TokenVault(Keys.config("keys.k1", Keys.of(2)));

    for (String stored : Arrays.asList(sealed, "v2:k9:AAAA", "nonsense")) {
      assertThatThrownBy(() -> other.open(stored, PLACE))
          .isExactlyInstanceOf(TokenDecryptionException.class)
          .hasMessage("token decryption failed")
          .hasNoCause()
          .hasNoSuppressedExceptions();
    }
  }

  private static void unreadable(TokenVault vault, String stored, Place place) {
    assertThatThrownBy(() -> vault.open(stored, place))
        .isInstanceOf(TokenDecryptionException.class)
        .hasMessage("token decryption failed");
  }
}
