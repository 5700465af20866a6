package io.webinarsync.sandbox;

import java.util.Base64;

/** The opaque ids of people and polls: sixteen bytes of chance in 22 characters. */
final class Keys {

  private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

  private Keys() {}

  static String of(Dice dice) {
    return BASE64.encodeToString(dice.bytes(16));
  }
}
