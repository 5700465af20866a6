package io.webinarsync.sandbox;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.OptionalLong;

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

  /** The uuid of an instance, whose last eight bytes are given and never changed. */
  String of(Dice webinar, Dice instance, long tail) {
    byte[] bytes = ByteBuffer.allocate(16).put(instance.at("uuid").bytes(8)).putLong(tail).array();
    String plain = Base64.getEncoder().encodeToString(bytes);
    return oddities.strike(Oddity.ODD_UUID, webinar) ? odd(plain, instance) : plain;
  }

  /** The last eight bytes of a uuid; empty where it is none. */
  static OptionalLong tail(String uuid) {
    return uuid.matches("[\\w+/&&[^_]]{22}==")
        ? OptionalLong.of(ByteBuffer.wrap(Base64.getDecoder().decode(uuid)).getLong(8))
        : OptionalLong.empty();
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
