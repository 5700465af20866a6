package io.webinarsync.zoom;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.mutiny.Uni;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What belongs to a webinar and is asked for by the webinar's number. */
@SuppressWarnings("ImmutableEnumChecker") // functions without state
public enum WebinarPart {
  /** Registrants who wait for approval. */
  PENDING_REGISTRANTS(Endpoint.REGISTRANTS, registrants("pending"), "registrants"),

  /** Registrants who may come. */
  APPROVED_REGISTRANTS(Endpoint.REGISTRANTS, registrants("approved"), "registrants"),

  /** Registrants who may not come. */
  DENIED_REGISTRANTS(Endpoint.REGISTRANTS, registrants("denied"), "registrants"),

  /** Standard and custom questions of the registration form, in one list. */
  REGISTRATION_QUESTIONS(
      Endpoint.REGISTRATION_QUESTIONS,
      (api, bearer, id, token) -> api.registrationQuestions(bearer, id),
      ItemPage::ofRegistrationQuestions),

  /** Panelists. */
  PANELISTS(Endpoint.PANELISTS, (api, bearer, id, token) -> api.panelists(bearer, id), "panelists"),

  /** Polls as they are set up. */
  POLLS(Endpoint.POLLS, (api, bearer, id, token) -> api.polls(bearer, id), "polls"),

  /** The survey as it is set up: one item or none. */
  SURVEY(Endpoint.SURVEY, (api, bearer, id, token) -> api.survey(bearer, id), ItemPage::ofSurvey),

  /** Where registrations came from. */
  TRACKING_SOURCES(
      Endpoint.TRACKING_SOURCES,
      (api, bearer, id, token) -> api.trackingSources(bearer, id),
      "tracking_sources"),

  /** The times that the webinar took place, each with a uuid of its own. */
  INSTANCES(
      Endpoint.PAST_INSTANCES, (api, bearer, id, token) -> api.instances(bearer, id), "webinars");

  private final Endpoint endpoint;
  private final Sending sending;
  private final Function<ObjectNode, ItemPage> reading;

  WebinarPart(Endpoint endpoint, Sending sending, String listName) {
    this(endpoint, sending, body -> ItemPage.of(body, listName));
  }

  WebinarPart(Endpoint endpoint, Sending sending, Function<ObjectNode, ItemPage> reading) {
    this.endpoint = endpoint;
    this.sending = sending;
    this.reading = reading;
  }

  /** How it is asked for; the token is null for the first page. */
  @FunctionalInterface
  private interface Sending {
    Uni<byte @Nullable []> send(
        ZoomApi api, String bearer, long webinarId, @Nullable String pageToken);
  }

  Request<ItemPage> of(ZoomApi api, long webinarId, @Nullable String pageToken) {
    return new Request<>(
        endpoint,
        endpoint.call(webinarId, null),
        bearer -> sending.send(api, bearer, webinarId, Requests.encoded(pageToken)),
        reading);
  }

  private static Sending registrants(String status) {
    return (api, bearer, id, token) -> api.registrants(bearer, id, status, PageSize.ITEMS, token);
  }
}
