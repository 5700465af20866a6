package io.webinarsync.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Every settings field of a webinar, with varied values. Source: Zoom API, Get a webinar. */
final class WebinarSettings {

  private static final List<String> SWITCHES =
      List.of(
          "add_audio_watermark",
          "add_watermark",
          "allow_host_control_participant_mute_state",
          "allow_multiple_devices",
          "alternative_host_update_polls",
          "close_registration",
          "email_in_attendee_report",
          "enable_session_branding",
          "hd_video",
          "hd_video_for_attendees",
          "host_video",
          "meeting_authentication",
          "notify_registrants",
          "on_demand",
          "panelist_authentication",
          "panelists_invitation_email_notification",
          "panelists_video",
          "post_webinar_survey",
          "practice_session",
          "registrants_confirmation_email",
          "registrants_email_notification",
          "request_permission_to_unmute_participants",
          "send_1080p_video_to_attendees",
          "show_join_info",
          "show_share_button");

  private static final List<String> REMINDERS =
      List.of(
          "attendees_and_panelists_reminder_email_notification",
          "follow_up_absentees_email_notification",
          "follow_up_attendees_email_notification");

  private static final List<String> ALTERNATIVE_HOSTS =
      List.of(
          "",
          "host1@example.com",
          "host1@example.com,host2@example.com",
          "a@b.example; c@d.example");

  /** Whether people have to register, whoever lets them in. */
  boolean needsRegistration(Dice dice) {
    return approval(dice) < 2;
  }

  /** The settings of the webinar whose dice these are. */
  ObjectNode of(Dice dice) {
    ObjectNode settings = Json.object();
    SWITCHES.forEach(name -> settings.put(name, dice.at(name).chance(0.5)));
    REMINDERS.forEach(name -> addReminder(settings, name, dice.at(name)));
    addRegistration(settings, dice);
    addSignIn(settings, dice);
    addSound(settings, dice);
    addContact(settings, dice);
    addQuestions(settings, dice.at("questions"));
    addInterpreters(settings, dice.at("interpreters"));
    return settings;
  }

  /** 0 automatic, 1 by hand, 2 no registration. */
  private static long approval(Dice dice) {
    return dice.at("approval").below(3);
  }

  private static void addReminder(ObjectNode settings, String name, Dice dice) {
    settings
        .putObject(name)
        .put("enable", dice.at("enable").chance(0.5))
        .put("type", dice.at("type").below(8));
  }

  private static void addRegistration(ObjectNode settings, Dice dice) {
    settings
        .put("approval_type", approval(dice))
        .put("registration_type", 1 + dice.at("registration").below(3))
        .put("registrants_restrict_number", 100 * dice.at("restrict").below(4))
        .put("survey_url", dice.at("survey").chance(0.3) ? "https://example.com/survey" : "");
  }

  private static void addSignIn(ObjectNode settings, Dice dice) {
    boolean isEnforced = dice.at("sign-in").chance(0.3);
    settings
        .put("enforce_login", isEnforced)
        .put("enforce_login_domains", isEnforced ? "example.com" : "");
    if (isEnforced) {
      settings
          .put("authentication_option", "signIn_D8cJuqWVQ623CI4Q8yQK0Q")
          .put("authentication_domains", "example.com,example.org")
          .put("authentication_name", "Sign in to Zoom");
    }
  }

  private static void addSound(ObjectNode settings, Dice dice) {
    settings
        .put("audio", dice.at("audio").pick(List.of("both", "telephony", "voip", "thirdParty")))
        .put("audio_conference_info", "")
        .put("auto_recording", dice.at("recording").pick(List.of("local", "cloud", "none")));
    settings.putArray("additional_data_center_regions").add("TY").add("IN");
    settings.putArray("global_dial_in_countries").add("US");
    settings
        .putArray("global_dial_in_numbers")
        .addObject()
        .put("city", "New York")
        .put("country", "US")
        .put("country_name", "US")
        .put("number", "+1 1000200200")
        .put("type", "toll");
  }

  /** Whether Q&A is on in the webinar whose dice these are. */
  boolean takesQuestions(Dice dice) {
    return haveQuestions(dice.at("questions"));
  }

  private static void addContact(ObjectNode settings, Dice dice) {
    settings
        .put("alternative_hosts", dice.at("alternative").pick(ALTERNATIVE_HOSTS))
        .put("contact_name", dice.at("contact").pick(List.of("Jill Chill", "Øystein Ærø", "")))
        .put("contact_email", "contact@example.com")
        .put("email_language", dice.at("language").pick(List.of("en-US", "de-DE", "jp-JP")));
  }

  private static boolean haveQuestions(Dice questions) {
    return questions.at("enable").chance(0.5);
  }

  private static void addQuestions(ObjectNode settings, Dice dice) {
    settings
        .putObject("question_and_answer")
        .put("enable", haveQuestions(dice))
        .put("allow_submit_questions", dice.at("submit").chance(0.5))
        .put("allow_anonymous_questions", dice.at("anonymous").chance(0.5))
        .put("answer_questions", dice.at("answer").pick(List.of("only", "all")))
        .put("attendees_can_upvote", dice.at("upvote").chance(0.5))
        .put("attendees_can_comment", dice.at("comment").chance(0.5))
        .put("allow_auto_reply", true)
        .put("auto_reply_text", "Thank you for your question.");
  }

  private static void addInterpreters(ObjectNode settings, Dice dice) {
    boolean isEnabled = dice.chance(0.1);
    ObjectNode spoken = settings.putObject("language_interpretation").put("enable", isEnabled);
    ObjectNode signed = settings.putObject("sign_language_interpretation").put("enable", isEnabled);
    if (isEnabled) {
      spoken
          .putArray("interpreters")
          .addObject()
          .put("email", "interpreter@example.com")
          .put("languages", "US,FR")
          .put("interpreter_languages", "English,French");
      signed
          .putArray("interpreters")
          .addObject()
          .put("email", "interpreter@example.com")
          .put("sign_language", "American");
    }
  }
}
