package io.webinarsync.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The lines of a document between two comments that say where they come from. */
final class MarkedPart {

  private final Path document;
  private final String begin;
  private final String end;

  /**
   * A part of a document.
   *
   * @param name the comments are {@code <!-- name: … -->} and {@code <!-- end of name -->}
   */
  MarkedPart(Path document, String name) {
    this.document = document;
    this.begin = "<!-- " + name + ": ";
    this.end = "<!-- end of " + name + " -->";
  }

  /** What stands there. */
  String text() {
    String whole = whole();
    return whole.substring(from(whole), to(whole));
  }

  /** Puts something else there. */
  void write(String text) {
    String whole = whole();
    try {
      Files.writeString(
          document, whole.substring(0, from(whole)) + text + whole.substring(to(whole)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private int from(String whole) {
    return whole.indexOf('\n', place(whole, begin)) + 1;
  }

  private int to(String whole) {
    return place(whole, end);
  }

  private int place(String whole, String mark) {
    int place = whole.indexOf(mark);
    if (place < 0) {
      throw new IllegalStateException(document + " has no line " + mark);
    }
    return place;
  }

  private String whole() {
    try {
      return Files.readString(document);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
