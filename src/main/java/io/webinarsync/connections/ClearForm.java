package io.webinarsync.connections;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The forms in which old rows hold a secret without encryption, in the order in which they are
 * looked for. None takes what may be a ciphertext: an encrypted value under a key that is not here,
 * or a damaged one, must end unread and never be sent to Zoom as if it were a token. So a long
 * value that holds a long run of base64 is nobody's plain text.
 */
enum ClearForm {
  /** An Authorization header. */
  BEARER,
  /** A JSON Web Token: three parts, of which no ciphertext has the dots. Source: RFC 7519. */
  JWT,
  /** Base64 of printable ASCII, which random bytes are not. */
  BASE64,
  /** Printable ASCII as it is. */
  PLAIN;

  /** Shorter than any ciphertext with its IV and tag is in base64. */
  private static final int SHORTER_THAN_ANY_CIPHERTEXT = 38;

  private static final Pattern HEADER =
      Pattern.compile("Bearer +([A-Za-z0-9._~+/-]+=*)", Pattern.CASE_INSENSITIVE);
  private static final Pattern COMPACT_JWT =
      Pattern.compile("eyJ[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]*");
  private static final Pattern PRINTABLE = Pattern.compile("[!-~]([ -~]*[!-~])?");
  private static final Pattern MEANT_OTHERWISE =
      Pattern.compile("(v\\d+:|Bearer\\b).*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  private static final Pattern RUN_OF_BASE64 = Pattern.compile("[A-Za-z0-9+/=_-]{16}");

  /** The form of that value; empty where it has none of them. */
  static Optional<ClearForm> of(String stored) {
    return Stream.of(values()).filter(form -> form.secret(stored).isPresent()).findFirst();
  }

  /** The secret in a value of this form; empty where it has another. */
  Optional<String> secret(String stored) {
    return switch (this) {
      case BEARER -> bearer(stored);
      case JWT -> jwt(stored);
      case BASE64 -> base64(stored);
      case PLAIN -> plain(stored);
    };
  }

  /** As it is told to those who ask. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  private static Optional<String> bearer(String stored) {
    Matcher header = HEADER.matcher(stored);
    return header.matches() ? Optional.of(header.group(1)) : Optional.empty();
  }

  private static Optional<String> jwt(String stored) {
    return Optional.of(stored).filter(text -> COMPACT_JWT.matcher(text).matches());
  }

  /** What comes out must itself be in the clear: base64 of a ciphertext's text is none. */
  private static Optional<String> base64(String stored) {
    return StrictBase64.decoded(stored)
        .map(bytes -> new String(bytes, US_ASCII))
        .flatMap(text -> jwt(text).or(() -> plain(text)));
  }

  private static Optional<String> plain(String stored) {
    return Optional.of(stored)
        .filter(text -> PRINTABLE.matcher(text).matches())
        .filter(text -> !MEANT_OTHERWISE.matcher(text).matches())
        .filter(text -> !mayBeCiphertext(text));
  }

  private static boolean mayBeCiphertext(String text) {
    return text.length() >= SHORTER_THAN_ANY_CIPHERTEXT && RUN_OF_BASE64.matcher(text).find();
  }
}
