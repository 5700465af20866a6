package io.webinarsync.sandbox;

import java.util.Base64;

/** The uuids of webinars: sixteen bytes in Base64, with all that can stand in it. */
final class Uuids {

  private final Oddities oddities;

  Uuids(Oddities oddities) {
    this.oddities = oddities;
  }

  /** The webinar's uuid. */
  String of(Dice dice) {
    String plain = Base64.getEncoder().encodeToString(dice.at("uuid").bytes(16));
    return oddities.strike(Oddity.ODD_UUID, dice) ? odd(plain, dice) : plain;
  }

  /** Like {@code /abc//DEF==}, {@code a+b/c==}, {@code //x==} or {@code /abc==}. */
  private static String odd(String plain, Dice dice) {
    String tail = plain.substring(10);
    return switch ((int) dice.at("odd uuid").below(4)) {
      case 0 -> "/" + plain.substring(1, 8) + "//" + tail;
      case 1 -> plain.substring(0, 8) + "+/" + tail;
      case 2 -> "//" + plain.substring(2);
      default -> "/" + plain.substring(1);
    };
  }
}
