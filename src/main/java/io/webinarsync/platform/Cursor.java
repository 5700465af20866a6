package io.webinarsync.platform;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.DateTimeException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The key of the last row on a page, as text that a client hands back without looking into it. It
 * holds nothing secret and grants nothing: whoever sends it still sees only their own rows.
 */
public final class Cursor {

  private static final String SEPARATOR = ".";

  private Cursor() {}

  /** The cursor of a key, whose parts may hold any text. */
  public static String encode(String... parts) {
    return Arrays.stream(parts).map(Cursor::encoded).collect(Collectors.joining(SEPARATOR));
  }

  /**
   * The parts of a cursor's key.
   *
   * @param parts how many the list's key has
   * @throws ProblemException where the cursor is not one that {@link #encode} made with as many
   */
  public static List<String> decode(String cursor, int parts) {
    return read(cursor, parts, Function.identity());
  }

  /**
   * The key of a cursor, its parts made into what the list is ordered by.
   *
   * @param key reads the parts; may fail as {@code UUID.fromString} and {@code Instant.parse} do
   * @throws ProblemException where the cursor cannot be read
   */
  public static <K> K read(String cursor, int parts, Function<List<String>, K> key) {
    try {
      List<String> decoded =
          Arrays.stream(cursor.split("\\" + SEPARATOR, -1)).map(Cursor::decoded).toList();
      if (decoded.size() != parts) {
        throw unreadable();
      }
      return key.apply(decoded);
    } catch (IllegalArgumentException | DateTimeException e) {
      throw unreadable();
    }
  }

  private static String encoded(String part) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(part.getBytes(UTF_8));
  }

  private static String decoded(String part) {
    String text = new String(Base64.getUrlDecoder().decode(part), UTF_8);
    if (!encoded(text).equals(part)) {
      throw unreadable();
    }
    return text;
  }

  private static ProblemException unreadable() {
    return ProblemException.invalid(
        "?cursor",
        "The cursor cannot be read: send `next` of the page before as it is, or none for the first page.");
  }
}
