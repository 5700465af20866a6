package io.webinarsync.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** What goes wrong with what belongs to a webinar: the same as with the webinar itself. */
final class ItemDistortion {

  private final Oddities oddities;

  ItemDistortion(Oddities oddities) {
    this.oddities = oddities;
  }

  /**
   * The item with the oddities that fall on its webinar.
   *
   * @param kept the fields that are always as they should be
   */
  ObjectNode of(ObjectNode item, Dice webinar, Set<String> kept) {
    if (oddities.strike(Oddity.UNKNOWN_VALUES, webinar)) {
      addUnknown(item, kept);
    }
    if (oddities.strike(Oddity.NUMBERS_AS_TEXT, webinar)) {
      fields(item, name -> item.path(name).isNumber() && !name.endsWith("id"))
          .forEach(name -> item.put(name, item.path(name).asText()));
    }
    if (oddities.strike(Oddity.NULL_FIELDS, webinar)) {
      fields(item, name -> !kept.contains(name)).forEach(item::putNull);
    } else if (oddities.strike(Oddity.MISSING_FIELDS, webinar)) {
      item.retain(kept);
    }
    return item;
  }

  private static void addUnknown(ObjectNode item, Set<String> kept) {
    item.putObject("invented").put("number", 2.5);
    if (item.has("status") && !kept.contains("status")) {
      item.put("status", "levitating");
    }
  }

  private static List<String> fields(ObjectNode item, Predicate<String> wanted) {
    return item.properties().stream().map(Map.Entry::getKey).filter(wanted).toList();
  }
}
