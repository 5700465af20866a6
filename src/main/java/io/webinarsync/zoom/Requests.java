package io.webinarsync.zoom;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The requests that can be made of Zoom's API, with the parameters that never vary. */
record Requests(ZoomApi api) {

  Request<UserPage> users(@Nullable String pageToken) {
    return new Request<>(
        Endpoint.USERS,
        Endpoint.USERS.call(null, null),
        bearer -> api.users(bearer, "active", PageSize.USERS, encoded(pageToken)),
        UserPage::of);
  }

  Request<WebinarPage> webinars(String hostId, @Nullable String pageToken) {
    return new Request<>(
        Endpoint.HOST_WEBINARS,
        Endpoint.HOST_WEBINARS.call(null, hostId),
        bearer ->
            api.webinars(
                bearer, PathPart.encoded(hostId), "scheduled", PageSize.ITEMS, encoded(pageToken)),
        WebinarPage::of);
  }

  Request<WebinarDetail> webinar(long webinarId) {
    return new Request<>(
        Endpoint.WEBINAR,
        Endpoint.WEBINAR.call(webinarId, null),
        bearer -> api.webinar(bearer, webinarId, true),
        WebinarDetail::of);
  }

  /** The request for what took place from the first day to the last, both included, in UTC. */
  Request<ItemPage> history(LocalDate first, LocalDate last, @Nullable String pageToken) {
    return new Request<>(
        Endpoint.HISTORY,
        Endpoint.HISTORY.call(null, null),
        bearer ->
            api.history(
                bearer,
                "webinar",
                first.toString(),
                last.toString(),
                PageSize.ITEMS,
                encoded(pageToken)),
        body -> ItemPage.of(body, "history_meetings"));
  }

  static @Nullable String encoded(@Nullable String pageToken) {
    return pageToken == null ? null : URLEncoder.encode(pageToken, UTF_8);
  }
}
