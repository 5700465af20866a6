package io.webinarsync.sandbox;

/** {@code GET /v2/users/{userId}}. Source: Zoom API, Get a user. */
final class UserOperation implements Operation {

  private final Users users;

  UserOperation(Users users) {
    this.users = users;
  }

  @Override
  public Answer answer(ZoomRequest request) {
    int host =
        users
            .host(request.subject())
            .orElseThrow(
                () -> Refused.with(404, 1001, "User does not exist: " + request.subject() + "."));
    return Answer.ok(users.whole(host));
  }
}
