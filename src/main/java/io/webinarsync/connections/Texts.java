package io.webinarsync.connections;

/** What the texts of a request may look like, and the sentences for those that do not. */
final class Texts {

  /** Longest text of a request, in characters. */
  static final int MAX_LENGTH = 200;

  /** No control character; PostgreSQL cannot hold the first of them. */
  static final String PLAIN = "\\P{Cntrl}*";

  /** As it stands in a header or form without being encoded; white space around it is let pass. */
  static final String VISIBLE_ASCII = "\\s*[!-~]{1,200}\\s*";

  /** The same without a colon, which ends the user's part. Source: RFC 7617, section 2. */
  static final String CLIENT_ID = "\\s*[!-9;-~]{1,200}\\s*";

  /** The plans of {@link io.webinarsync.zoom.Plan}. */
  static final String PLAN = "free|pro|business_plus";

  static final String NAME_TOO_LONG = "The name has 200 characters at the most.";
  static final String NAME_NOT_PLAIN = "The name must not hold control characters.";
  static final String PLAN_UNKNOWN = "The plan is one of free, pro and business_plus.";

  private Texts() {}
}
