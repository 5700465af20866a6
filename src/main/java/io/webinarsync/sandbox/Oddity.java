package io.webinarsync.sandbox;

import java.util.EnumSet;
import java.util.Set;

/**
 * Something awkward about a webinar that a reader of Zoom has to live with.
 *
 * <p>Some are within the letter of Zoom's published description; the others break it, as Zoom
 * itself does now and then.
 */
public enum Oddity {
  /** A uuid that begins with a slash, holds two in a row, or holds a plus. */
  ODD_UUID(true),
  /** Emoji and letters from beyond the basic plane in topic and agenda. */
  EMOJI(true),
  /** Text that runs from right to left. */
  RIGHT_TO_LEFT(true),
  /** Markup in topic and agenda, as somebody who tries it out would write. */
  MARKUP(true),
  /** An agenda of some thousand characters: the list cuts it at 250. */
  LONG_AGENDA(true),
  /** Times with fractions of a second. */
  FRACTION_OF_SECOND(true),
  /** A time zone that nobody knows. */
  UNKNOWN_ZONE(true),
  /** All who came and had not registered are guests without id and address, two named "iPhone". */
  GUESTS(true),

  /** Somebody joined three times, and was there twice at once. */
  REJOINS(true),

  /** A single webinar broke off and was begun again: it has two instances. */
  RESTART(true),

  /** The addresses of those who came are in upper case, unlike those of registrants. */
  EMAIL_CASE(true),

  /** Two people without name and address said the same in all. */
  ANONYMOUS_ANSWERS(true),

  /**
   * The newest instance ended within the hour before the anchor: nobody has left yet, by what Zoom
   * tells. Falls on nothing in a quiet week.
   */
  JUST_ENDED(false),

  /** Lists of people tell one more than they have, which a reader must report. */
  WRONG_TOTAL(false),

  /** Hardly a field is there. */
  MISSING_FIELDS(true),
  /** Hardly a field has a value. */
  NULL_FIELDS(false),
  /** A start time without Z: local in the webinar's zone. */
  LOCAL_TIME(false),
  /** Fields and values that no description knows. */
  UNKNOWN_VALUES(false),
  /** Numbers sent as text. */
  NUMBERS_AS_TEXT(false),
  /** The character U+0000 in topic and agenda, which PostgreSQL cannot store. */
  NUL_CHARACTER(false);

  private final boolean described;

  Oddity(boolean described) {
    this.described = described;
  }

  /** Those that Zoom's published description allows. */
  public static Set<Oddity> described() {
    EnumSet<Oddity> kinds = EnumSet.allOf(Oddity.class);
    kinds.removeIf(oddity -> !oddity.described);
    return kinds;
  }

  /** Those of an account unless others are asked for: all that every reader must take. */
  static Set<Oddity> usual() {
    return EnumSet.complementOf(
        EnumSet.of(UNKNOWN_VALUES, NUMBERS_AS_TEXT, NUL_CHARACTER, JUST_ENDED, WRONG_TOTAL));
  }
}
