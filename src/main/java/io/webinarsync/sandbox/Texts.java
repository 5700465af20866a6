package io.webinarsync.sandbox;

import java.util.List;

/** Topics, agendas and zones: plain ones, and those that trip readers up. */
final class Texts {

  /** Zones that everybody knows. */
  static final List<String> ZONES =
      List.of(
          "UTC",
          "Europe/Berlin",
          "America/New_York",
          "America/Los_Angeles",
          "America/Sao_Paulo",
          "Asia/Kolkata",
          "Asia/Shanghai",
          "Pacific/Auckland");

  static final String UNKNOWN_ZONE = "Mars/Olympus_Mons";

  private static final List<String> SUBJECTS =
      List.of("Onboarding", "Quarterly results", "Product launch", "Security basics", "Town hall");
  private static final List<String> TURNS =
      List.of("for newcomers", "in depth", "with guests", "and your questions", "live");

  private final Oddities oddities;

  Texts(Oddities oddities) {
    this.oddities = oddities;
  }

  /** The topic of the webinar with that index, at most 200 characters. */
  String topic(Dice dice, long index) {
    String subject = dice.at("subject").pick(SUBJECTS);
    String turn = dice.at("turn").pick(TURNS);
    return subject + " " + turn + " #" + index + awkward(dice);
  }

  /** The whole agenda; empty for some. */
  String agenda(Dice dice) {
    if (dice.at("agenda").chance(0.1)) {
      return "";
    }
    String sentence = "We talk about " + dice.at("agenda").pick(SUBJECTS) + awkward(dice) + ".\n";
    boolean isLong = oddities.strike(Oddity.LONG_AGENDA, dice);
    return isLong ? sentence.repeat(100) : sentence;
  }

  /** The webinar's zone. */
  String zone(Dice dice) {
    return oddities.strike(Oddity.UNKNOWN_ZONE, dice) ? UNKNOWN_ZONE : dice.at("zone").pick(ZONES);
  }

  /** The text made awkward in the ways that fall on the webinar, at most so long. */
  String awkward(Dice webinar, String text, int most) {
    return cut(text + awkward(webinar), most);
  }

  /** Never between the halves of a surrogate pair: that would be no text any more. */
  static String cut(String text, int most) {
    int end = Math.min(most, text.length());
    boolean splitsPair = end < text.length() && Character.isHighSurrogate(text.charAt(end - 1));
    return text.substring(0, splitsPair ? end - 1 : end);
  }

  private String awkward(Dice dice) {
    StringBuilder text = new StringBuilder();
    text.append(oddities.strike(Oddity.EMOJI, dice) ? " 🚀👩‍💻 𝒵oom" : "");
    text.append(oddities.strike(Oddity.RIGHT_TO_LEFT, dice) ? " ندوة عبر الإنترنت \u202Eabc" : "");
    text.append(oddities.strike(Oddity.MARKUP, dice) ? " <script>alert('x')</script>&amp;" : "");
    text.append(oddities.strike(Oddity.NUL_CHARACTER, dice) ? " nul\u0000inside" : "");
    return text.toString();
  }
}
