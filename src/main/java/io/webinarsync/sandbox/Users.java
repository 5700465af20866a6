package io.webinarsync.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Base64;
import java.util.OptionalInt;

/** The users of the account, made when asked for: the hosts by their number, then the pending. */
final class Users {

  private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();
  private final AccountShape shape;

  Users(AccountShape shape) {
    this.shape = shape;
  }

  /** How many stand in the list of active users. */
  int count() {
    return shape.staff().hosts() + shape.staff().pending();
  }

  /** The id of a host: 22 characters, the last six of which tell the host's number. */
  String id(int host) {
    return BASE64.encodeToString(shape.user(host).at("id").bytes(12)) + "%06d".formatted(host);
  }

  /** The number of the host with that id. */
  OptionalInt host(String id) {
    if (!id.matches("[\\w-]{16}\\d{6}")) {
      return OptionalInt.empty();
    }
    int host = Integer.parseInt(id.substring(16));
    return host < shape.staff().hosts() && id(host).equals(id)
        ? OptionalInt.of(host)
        : OptionalInt.empty();
  }

  /** Whether the host may hold webinars. */
  boolean hasAddon(int host) {
    return host < shape.staff().licensed();
  }

  /** The user at that place in the list, as Zoom sends it. */
  ObjectNode at(int position) {
    return position < shape.staff().hosts() ? active(position) : pending(position);
  }

  /** The host with that number by itself. */
  ObjectNode whole(int host) {
    return active(host)
        .put("account_id", "sandbox-account")
        .put("role_name", host == 0 ? "Owner" : "Member")
        .put("language", "en-US")
        .put("company", "Example Ltd.")
        .put("job_title", "")
        .put("use_pmi", false);
  }

  /** The host's address. */
  String email(int position) {
    return "host" + position + "@example.com";
  }

  private ObjectNode active(int host) {
    Dice dice = shape.user(host);
    String first = Names.first(dice);
    String last = Names.last(dice);
    return pending(host)
        .put("id", id(host))
        .put("first_name", first)
        .put("last_name", last)
        .put("display_name", first + " " + last)
        .put("status", "active")
        .put("type", hasAddon(host) ? 2 : 1)
        .put("pmi", 5_000_000_000L + dice.at("pmi").below(999_999_999))
        .put("timezone", dice.at("zone").pick(Texts.ZONES))
        .put("verified", 1)
        .put("dept", "")
        .put("role_id", host == 0 ? "0" : "2")
        .put("user_created_at", "2024-03-0" + (1 + dice.at("created").below(9)) + "T07:58:03Z");
  }

  private ObjectNode pending(int position) {
    return Json.object().put("email", email(position)).put("type", 1).put("status", "pending");
  }
}
