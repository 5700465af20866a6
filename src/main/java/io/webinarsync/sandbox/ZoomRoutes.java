package io.webinarsync.sandbox;

import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The addresses of Zoom's API and OAuth, and the way of a request from there and back. */
final class ZoomRoutes {

  private static final String SUBJECT = "subject";

  private final Vertx vertx;
  private final Gateway gateway;
  private final Traffic traffic;
  private final Latency latency;

  ZoomRoutes(Vertx vertx, Gateway gateway, Traffic traffic, Latency latency) {
    this.vertx = vertx;
    this.gateway = gateway;
    this.traffic = traffic;
    this.latency = latency;
  }

  /** Puts the routes in place; what none of them matches is unknown to Zoom. */
  void addTo(Router router) {
    router.get("/v2/users").handler(context -> serve(context, Endpoint.USERS));
    router
        .get("/v2/users/:" + SUBJECT + "/webinars")
        .handler(context -> serve(context, Endpoint.WEBINARS));
    router.get("/v2/webinars/:" + SUBJECT).handler(context -> serve(context, Endpoint.WEBINAR));
    router.post("/oauth/*").handler(BodyHandler.create(false));
    router.post("/oauth/token").handler(context -> serve(context, Endpoint.TOKEN));
    router.post("/oauth/revoke").handler(context -> serve(context, Endpoint.REVOKE));
    router.route().handler(context -> serve(context, Endpoint.UNKNOWN));
  }

  private void serve(RoutingContext context, Endpoint endpoint) {
    traffic.arrived(context.request());
    Answer answer = gateway.answer(request(context, endpoint));
    long delay = latency.next().toMillis();
    if (delay > 0) {
      vertx.setTimer(delay, timer -> send(context, endpoint, answer));
    } else {
      send(context, endpoint, answer);
    }
  }

  private void send(RoutingContext context, Endpoint endpoint, Answer answer) {
    traffic.answered(endpoint, String.valueOf(answer.status()));
    answer.headers().forEach(context.response()::putHeader);
    context.response().setStatusCode(answer.status()).end(answer.body());
  }

  private static ZoomRequest request(RoutingContext context, Endpoint endpoint) {
    return new ZoomRequest(
        endpoint,
        Optional.ofNullable(context.pathParam(SUBJECT)).orElse(""),
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
