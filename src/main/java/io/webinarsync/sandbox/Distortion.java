package io.webinarsync.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What goes wrong with a finished webinar on its way out: fields gone, null, or strange. */
final class Distortion {

  private static final Set<String> KEPT = Set.of("id", "uuid", "host_id");

  private final AccountShape shape;

  Distortion(AccountShape shape) {
    this.shape = shape;
  }

  /** The webinar with the oddities that fall on it. */
  ObjectNode of(ObjectNode webinar, long index) {
    Dice dice = shape.webinar(index);
    if (strikes(Oddity.UNKNOWN_VALUES, dice)) {
      addUnknown(webinar);
    }
    if (strikes(Oddity.NUMBERS_AS_TEXT, dice)) {
      writeNumbersAsText(webinar);
    }
    if (strikes(Oddity.NULL_FIELDS, dice)) {
      fields(webinar).forEach(webinar::putNull);
    } else if (strikes(Oddity.MISSING_FIELDS, dice)) {
      webinar.retain(KEPT);
    }
    return webinar;
  }

  private boolean strikes(Oddity oddity, Dice dice) {
    return shape.oddities().strike(oddity, dice);
  }

  private static List<String> fields(ObjectNode webinar) {
    return webinar.properties().stream()
        .map(Map.Entry::getKey)
        .filter(name -> !KEPT.contains(name))
        .toList();
  }

  private static void addUnknown(ObjectNode webinar) {
    webinar.putObject("invented").putArray("numbers").add(1).add(2.5);
    if (webinar.has("settings")) {
      webinar.put("creation_source", "telepathy");
      webinar.withObject("/settings").put("audio", "hologram").put("invented", true);
    }
  }

  private static void writeNumbersAsText(ObjectNode webinar) {
    writeAsText(webinar, "duration");
    if (webinar.path("settings") instanceof ObjectNode settings) {
      writeAsText(settings, "approval_type");
      writeAsText(settings, "registrants_restrict_number");
    }
  }

  private static void writeAsText(ObjectNode object, String field) {
    object.put(field, object.path(field).asText());
  }
}
