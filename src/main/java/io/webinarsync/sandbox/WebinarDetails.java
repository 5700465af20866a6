package io.webinarsync.sandbox;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** The fields of a webinar that only its own address shows. */
final class WebinarDetails {

  /**
   * Stands in every passcode, start address and token that the sandbox gives away. Whatever a
   * service logs, stores or tells must never hold it.
   */
  static final String SECRET = "s3cr3t";

  private static final List<String> SOURCES = List.of("other", "open_api", "web_portal");

  private final AccountShape shape;
  private final Ownership ownership;
  private final Users users;
  private final Occurrences occurrences;
  private final WebinarSettings settings;

  WebinarDetails(AccountShape shape, Ownership ownership, Users users) {
    this.shape = shape;
    this.ownership = ownership;
    this.users = users;
    this.occurrences = new Occurrences(shape.calendar());
    this.settings = new WebinarSettings();
  }

  static boolean isSimulive(Dice dice) {
    return dice.at("simulive").chance(0.1);
  }

  /** The webinar with its details added. */
  ObjectNode added(ObjectNode webinar, long index, boolean withPrevious) {
    Dice dice = shape.webinar(index);
    long id = webinar.path("id").asLong();
    webinar
        .put("host_email", users.email(ownership.owner(index)))
        .put("creation_source", dice.at("source").pick(SOURCES))
        .put("template_id", dice.at("template").chance(0.2) ? "tpl" + index % 10 : "");
    webinar.set("tracking_fields", trackingFields(dice));
    webinar.set("settings", settings.of(dice));
    if (settings.needsRegistration(dice)) {
      webinar.put("registration_url", "https://example.com/webinar/register/WN_" + id);
    }
    addSecrets(webinar, id);
    addSimulive(webinar, dice);
    if (WebinarType.of(dice) == WebinarType.RECURRING) {
      occurrences.addTo(webinar, dice, withPrevious);
    }
    return webinar;
  }

  private static void addSecrets(ObjectNode webinar, long id) {
    String passcode = SECRET + id % 10_000;
    webinar
        .put("password", passcode)
        .put("h323_passcode", passcode)
        .put("pstn_password", passcode)
        .put("encrypted_passcode", SECRET + "8pEkRweVXPV3Ob2KJYgFTRlDtl1gSn.1")
        .put("start_url", "https://example.com/s/" + id + "?zak=" + SECRET);
  }

  private static void addSimulive(ObjectNode webinar, Dice dice) {
    if (!isSimulive(dice)) {
      return;
    }
    webinar
        .put("record_file_id", "f09340e1-cdc3-4eae-9a74-" + dice.at("file").below(1_000_000_000L))
        .put("transition_to_live", dice.at("transition").chance(0.5));
    webinar
        .putObject("simulive_delay_start")
        .put("enable", true)
        .put("time", 1 + dice.at("delay").below(10))
        .put("timeunit", "minute");
  }

  private static ArrayNode trackingFields(Dice dice) {
    ArrayNode fields = Json.array();
    for (int i = 0; i < dice.at("tracking").below(3); i++) {
      fields.addObject().put("field", "field" + i).put("value", "value" + i).put("visible", true);
    }
    return fields;
  }
}
