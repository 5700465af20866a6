package io.webinarsync.zoom;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.mutiny.Uni;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What belongs to one instance of a webinar and is asked for by the instance's uuid: the webinar's
 * number would bring the latest instance only.
 */
@SuppressWarnings("ImmutableEnumChecker") // functions without state
public enum InstancePart {
  /** Who took part: one item per join-leave session. */
  PARTICIPANTS(
      Endpoint.PARTICIPANTS,
      (api, bearer, uuid, token) -> api.participants(bearer, uuid, PageSize.ITEMS, token),
      body -> ItemPage.of(body, "participants")),

  /** Who registered and did not come. */
  ABSENTEES(
      Endpoint.ABSENTEES,
      (api, bearer, uuid, token) -> api.absentees(bearer, uuid, PageSize.ITEMS, token),
      body -> ItemPage.of(body, "registrants")),

  /** What was answered in polls: one item per person. */
  POLL_ANSWERS(
      Endpoint.POLL_ANSWERS,
      (api, bearer, uuid, token) -> api.pollAnswers(bearer, uuid),
      body -> ItemPage.of(body, "questions")),

  /** What was asked in Q&A: one item per person. */
  QUESTIONS(
      Endpoint.QUESTIONS,
      (api, bearer, uuid, token) -> api.questions(bearer, uuid),
      body -> ItemPage.of(body, "questions")),

  /** The report of the instance: one item. */
  REPORT(
      Endpoint.REPORT, (api, bearer, uuid, token) -> api.report(bearer, uuid), ItemPage::ofReport);

  private final Endpoint endpoint;
  private final Sending sending;
  private final Function<ObjectNode, ItemPage> reading;

  InstancePart(Endpoint endpoint, Sending sending, Function<ObjectNode, ItemPage> reading) {
    this.endpoint = endpoint;
    this.sending = sending;
    this.reading = reading;
  }

  /** How it is asked for; the uuid is encoded, the token is null for the first page. */
  @FunctionalInterface
  private interface Sending {
    Uni<byte @Nullable []> send(
        ZoomApi api, String bearer, String uuid, @Nullable String pageToken);
  }

  Request<ItemPage> of(ZoomApi api, PastInstance instance, @Nullable String pageToken) {
    String uuid = PathPart.ofUuid(instance.uuid());
    return new Request<>(
        endpoint,
        endpoint.call(instance.webinarId(), null),
        bearer -> sending.send(api, bearer, uuid, Requests.encoded(pageToken)),
        reading);
  }
}
