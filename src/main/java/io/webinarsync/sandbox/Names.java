package io.webinarsync.sandbox;

import java.util.List;

/** First and last names from all over the world. */
final class Names {

  private static final List<String> FIRST =
      List.of("Jill", "Åsa", "Omar", "美咲", "Zoë", "Nikolaos", "Ngozi", "יעל", "Ana-María");
  private static final List<String> LAST =
      List.of("Chill", "O'Neill", "Öztürk", "Nguyễn", "Smith", "van der Berg", "Иванова", "山田");

  private Names() {}

  static String first(Dice dice) {
    return dice.at("first").pick(FIRST);
  }

  static String last(Dice dice) {
    return dice.at("last").pick(LAST);
  }
}
