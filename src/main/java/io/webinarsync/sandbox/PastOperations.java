package io.webinarsync.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.buffer.Buffer;
import java.util.List;
import java.util.Map;

/** The addresses below {@code /v2/past_webinars}, and the reports. Source: Zoom API, Webinars. */
final class PastOperations {

  private final Account account;
  private final Subjects subjects;
  private final Contents contents;
  private final Paging paging;

  PastOperations(Account account, Paging paging) {
    this.account = account;
    this.subjects = new Subjects(account);
    this.contents = account.contents();
    this.paging = paging;
  }

  Map<Endpoint, Operation> all() {
    return Map.of(
        Endpoint.INSTANCES, this::instances,
        Endpoint.PARTICIPANTS, new PagedOperation(paging, "participants", this::participants),
        Endpoint.ABSENTEES, new PagedOperation(paging, "registrants", this::absentees),
        Endpoint.PAST_POLLS, this::polls,
        Endpoint.QUESTIONS, this::questions,
        Endpoint.REPORT, this::report,
        Endpoint.HISTORY, new HistoryOperation(account, paging));
  }

  private Answer instances(ZoomRequest request) {
    List<Instance> held = contents.instances().of(subjects.webinar(request));
    if (held.isEmpty()) {
      return new Answer(404, Map.of(), Buffer.buffer());
    }
    ObjectNode answer = Json.object();
    held.stream().map(Instance::listed).forEach(answer.putArray("webinars")::add);
    return Answer.ok(answer);
  }

  private Roll participants(ZoomRequest request) {
    Instance instance = subjects.instance(request);
    return told(instance, contents.participants().of(instance));
  }

  private Roll absentees(ZoomRequest request) {
    Instance instance = subjects.instance(request);
    if (!contents.registrants().areWanted(instance.index())) {
      throw Refused.with(
          400, 3000, "This webinar doesn't have registration required: " + instance.uuid() + ".");
    }
    return told(instance, contents.participants().absentees(instance));
  }

  private Roll told(Instance instance, Roll roll) {
    return roll.withSurplus(contents.tellWrongTotal(instance.index()));
  }

  private Answer polls(ZoomRequest request) {
    Instance instance = subjects.instance(request);
    return said(instance, contents.answers().toPolls(instance));
  }

  private Answer questions(ZoomRequest request) {
    Instance instance = subjects.instance(request);
    return said(instance, contents.answers().questions(instance));
  }

  private Answer report(ZoomRequest request) {
    return Answer.ok(contents.reports().of(subjects.instance(request)));
  }

  private Answer said(Instance instance, List<ObjectNode> said) {
    ObjectNode answer = instance.listed().put("id", account.id(instance));
    answer.putArray("questions").addAll(said);
    return Answer.ok(answer);
  }
}
