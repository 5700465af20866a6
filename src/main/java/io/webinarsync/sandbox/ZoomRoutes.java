package io.webinarsync.sandbox;

import io.vertx.core.MultiMap;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The addresses of Zoom's API and OAuth, and the way of a request from there and back. */
final class ZoomRoutes {

  private static final String SUBJECT = "subject";

  private final Courier courier;
  private final Dispatch dispatch;
  private final Traffic traffic;
  private final Subjects subjects;

  ZoomRoutes(Subjects subjects, Courier courier, Dispatch dispatch, Traffic traffic) {
    this.subjects = subjects;
    this.courier = courier;
    this.dispatch = dispatch;
    this.traffic = traffic;
  }

  /** Puts the routes in place; what none of them matches is unknown to Zoom. */
  void addTo(Router router) {
    for (Endpoint endpoint : Endpoint.values()) {
      endpoint
          .path()
          .ifPresent(path -> router.get(path).handler(context -> serve(context, endpoint)));
    }
    router.get("/oauth/authorize").handler(context -> serve(context, Endpoint.AUTHORIZE));
    router.post("/oauth/*").handler(BodyHandler.create(false));
    router.post("/oauth/token").handler(context -> serve(context, Endpoint.TOKEN));
    router.post("/oauth/revoke").handler(context -> serve(context, Endpoint.REVOKE));
    router.route().handler(context -> serve(context, Endpoint.UNKNOWN));
  }

  private void serve(RoutingContext context, Endpoint endpoint) {
    traffic.arrived(context.request());
    Delivery delivery = courier.deliver(request(context, endpoint));
    traffic.answered(endpoint, delivery);
    dispatch.send(context.request(), delivery);
  }

  private ZoomRequest request(RoutingContext context, Endpoint endpoint) {
    String subject = Optional.ofNullable(context.pathParam(SUBJECT)).orElse("");
    return new ZoomRequest(
        endpoint,
        subject,
        subjects.webinarId(endpoint, subject),
        values(context.queryParams()),
        values(context.request().formAttributes()),
        Optional.ofNullable(context.request().getHeader("Authorization")).orElse(""));
  }

  private static Map<String, String> values(MultiMap values) {
    Map<String, String> first = new HashMap<>();
    values.forEach(entry -> first.putIfAbsent(entry.getKey(), entry.getValue()));
    return first;
  }
}
