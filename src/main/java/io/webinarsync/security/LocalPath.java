package io.webinarsync.security;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A path of this service's own to send a browser to. */
final class LocalPath {

  /** Where a browser goes to that was sent nowhere. */
  static final String START = "/";

  /**
   * One slash and no second, in whatever form: browsers read a backslash as a slash, and leave out
   * tabs and line ends.
   */
  private static final Pattern LOCAL = Pattern.compile("/(?![/\\\\])[!-~&&[^\\\\]]{0,1000}");

  private LocalPath() {}

  /** The path, if it is one and leads nowhere else; the start page otherwise. */
  static String of(@Nullable String wanted) {
    return Optional.ofNullable(wanted).filter(path -> LOCAL.matcher(path).matches()).orElse(START);
  }
}
