package io.webinarsync.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The explanation of the control endpoint, a file beside this class. */
final class ControlText {

  private static final String FILE = "control.txt";

  private ControlText() {}

  static String read() {
    try (InputStream file = ControlText.class.getResourceAsStream(FILE)) {
      if (file == null) {
        throw new IllegalStateException(FILE + " is not beside " + ControlText.class);
      }
      return new String(file.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
