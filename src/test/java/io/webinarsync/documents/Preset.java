package io.webinarsync.documents;

import io.smallrye.config.WithDefault;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** A default, for people: what {@link WithDefault} or {@link ConfigProperty} says. */
final class Preset {

  private Preset() {}

  /** In Markdown; {@code none} where there is none, another variable where that one is asked. */
  static String of(String value) {
    if (value.isEmpty() || value.equals(ConfigProperty.UNCONFIGURED_VALUE)) {
      return "none";
    }
    boolean isVariable = value.startsWith("${") && value.endsWith(":}");
    return "`" + (isVariable ? value.substring(2, value.length() - 2) : value) + "`";
  }
}
