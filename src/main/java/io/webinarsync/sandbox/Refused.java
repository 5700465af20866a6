package io.webinarsync.sandbox;

/** A request that the sandbox refuses, with the answer that says why in Zoom's words. */
final class Refused extends RuntimeException {

  private final transient Answer answer;

  private Refused(Answer answer) {
    super("refused with " + answer.status(), null, false, false);
    this.answer = answer;
  }

  static Refused with(Answer answer) {
    return new Refused(answer);
  }

  static Refused with(int status, int code, String message) {
    return new Refused(Answer.error(status, code, message));
  }

  /** A parameter that Zoom does not take. */
  static Refused invalid(String field, String message) {
    var body = Json.object().put("code", 300).put("message", "Validation Failed.");
    body.putArray("errors").addObject().put("field", field).put("message", message);
    return new Refused(Answer.json(400, body));
  }

  /** A token for a page that is not there, or not there any more. */
  static Refused pageToken() {
    return with(400, 300, "The next page token is invalid or expired.");
  }

  /** A page token or access token that the caller must get anew. */
  static Refused accessToken(String message) {
    return with(401, 124, message);
  }

  Answer answer() {
    return answer;
  }
}
