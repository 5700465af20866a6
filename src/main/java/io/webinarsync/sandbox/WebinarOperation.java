package io.webinarsync.sandbox;

/** {@code GET /v2/webinars/{webinarId}}. Source: Zoom API, Get a webinar. */
final class WebinarOperation implements Operation {

  private final Account account;

  WebinarOperation(Account account) {
    this.account = account;
  }

  @Override
  public Answer answer(ZoomRequest request) {
    long id = request.webinarId();
    if (id == 0) {
      throw Refused.with(400, 300, "Invalid webinar ID.");
    }
    boolean withPrevious = Boolean.parseBoolean(request.parameter("show_previous_occurrences"));
    return account
        .webinar(id, withPrevious)
        .map(Answer::ok)
        .orElseThrow(() -> Refused.with(404, 3001, "Webinar does not exist: " + id + "."));
  }
}
