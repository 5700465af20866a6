package io.webinarsync.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/** The addresses below {@code /v2/webinars/{webinarId}}. Source: Zoom API, Webinars. */
final class WebinarOperations {

  private final Subjects subjects;
  private final Contents contents;
  private final Paging paging;

  WebinarOperations(Account account, Paging paging) {
    this.subjects = new Subjects(account);
    this.contents = account.contents();
    this.paging = paging;
  }

  Map<Endpoint, Operation> all() {
    return Map.of(
        Endpoint.REGISTRANTS, new PagedOperation(paging, "registrants", this::registrants),
        Endpoint.REGISTRATION_QUESTIONS, this::registrationQuestions,
        Endpoint.PANELISTS, this::panelists,
        Endpoint.POLLS, this::polls,
        Endpoint.SURVEY, this::survey,
        Endpoint.TRACKING_SOURCES, this::trackingSources);
  }

  private Roll registrants(ZoomRequest request) {
    long index = registered(request);
    RegistrantStatus status = RegistrantStatus.of(request.parameter("status"));
    return contents.registrants().of(index, status).withSurplus(contents.tellWrongTotal(index));
  }

  private Answer registrationQuestions(ZoomRequest request) {
    return Answer.ok(contents.registrationQuestions().of(registered(request)));
  }

  private Answer panelists(ZoomRequest request) {
    return list("panelists", contents.panelists().of(subjects.webinar(request)));
  }

  private Answer polls(ZoomRequest request) {
    long index = subjects.webinar(request);
    if (contents.polls().areDisabled(index)) {
      throw Refused.with(
          400,
          4400,
          "Webinar polls disabled. To enable this feature, enable the **Webinar Polls/Quizzes**"
              + " setting in the Zoom web portal's **Settings** interface.");
    }
    return list("polls", contents.polls().of(index));
  }

  private Answer survey(ZoomRequest request) {
    return contents
        .surveys()
        .of(subjects.webinar(request))
        .map(Answer::ok)
        .orElseThrow(
            () ->
                Refused.with(
                    400,
                    3000,
                    "Webinar survey disabled. To enable this feature, enable the **Webinar"
                        + " Survey** setting in the Zoom web portal's **Settings** interface."));
  }

  private Answer trackingSources(ZoomRequest request) {
    return list("tracking_sources", contents.trackingSources().of(subjects.webinar(request)));
  }

  /** A webinar that asks people to register. */
  private long registered(ZoomRequest request) {
    long index = subjects.webinar(request);
    if (!contents.registrants().areWanted(index)) {
      throw Refused.with(
          400,
          3000,
          "Registration has not been enabled for this webinar: " + request.subject() + ".");
    }
    return index;
  }

  private static Answer list(String name, List<ObjectNode> items) {
    ObjectNode answer = Json.object().put("total_records", items.size());
    answer.putArray(name).addAll(items);
    return Answer.ok(answer);
  }
}
