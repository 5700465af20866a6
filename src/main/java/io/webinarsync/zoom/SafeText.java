package io.webinarsync.zoom;

import java.util.regex.Pattern;

/**
 * What may be repeated of a message that came from outside: its first clause, without addresses,
 * ids and anything else that could tell who or which it was about.
 */
final class SafeText {

  private static final int LONGEST = 120;
  private static final Pattern UNSAFE = Pattern.compile("\\S*[@\\d/=]\\S*|\\S{21,}|\\p{Cntrl}");

  private SafeText() {}

  /** The part of the message that is safe; empty where none is. */
  static String of(String message) {
    String clause = message.split(":\\s|[\\[{\"]", 2)[0];
    String safe = UNSAFE.matcher(clause).replaceAll(" ").replaceAll("\\s+", " ").strip();
    return safe.substring(0, Math.min(safe.length(), LONGEST));
  }
}
