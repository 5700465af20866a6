package io.webinarsync.sandbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Handler;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * The sandbox's own endpoint for people and for tests in other processes: faults, counts, tokens,
 * and what happens to single webinars. {@code GET /control} explains it, from control.txt.
 */
final class ControlRoutes {

  private final Sandbox sandbox;
  private final ControlJson json;

  ControlRoutes(Sandbox sandbox) {
    this.sandbox = sandbox;
    this.json = new ControlJson(sandbox);
  }

  /** Puts the routes in place. */
  void addTo(Router router) {
    router.route("/control*").handler(BodyHandler.create(false));
    router.get("/control").handler(ControlRoutes::explain);
    router.get("/control/calls").handler(shows(json::calls));
    router.get("/control/requests").handler(shows(json::requests));
    router.delete("/control/calls").handler(does(sandbox::forgetCalls));
    router.get("/control/faults").handler(shows(json::faults));
    router.post("/control/faults").handler(takes(json::addFault));
    router.delete("/control/faults").handler(does(sandbox.faults()::clear));
    router.get("/control/account").handler(shows(json::account));
    router.put("/control/account").handler(takes(json::change));
    router.delete("/control/account").handler(does(sandbox.changes()::restoreAll));
    router.delete("/control/access-tokens").handler(does(sandbox::expireAccessTokens));
    router.delete("/control/consents").handler(does(sandbox::withdrawConsents));
    router.delete("/control/page-tokens").handler(does(sandbox::expirePageTokens));
  }

  private static void explain(RoutingContext context) {
    context
        .response()
        .putHeader("Content-Type", "text/plain;charset=UTF-8")
        .end(ControlText.read());
  }

  private static Handler<RoutingContext> shows(Supplier<ObjectNode> view) {
    return context -> send(context, 200, view.get());
  }

  private static Handler<RoutingContext> does(Runnable action) {
    return context -> {
      action.run();
      context.response().setStatusCode(204).end();
    };
  }

  private static Handler<RoutingContext> takes(Consumer<JsonNode> order) {
    return context -> {
      try {
        order.accept(body(context));
        context.response().setStatusCode(204).end();
      } catch (JsonProcessingException e) {
        send(context, 400, Json.object().put("message", "the body is not JSON"));
      } catch (IllegalArgumentException e) {
        send(context, 400, Json.object().put("message", e.getMessage()));
      }
    };
  }

  private static JsonNode body(RoutingContext context) throws JsonProcessingException {
    JsonNode body = Json.read(Optional.ofNullable(context.body().asString()).orElse(""));
    if (!body.isObject()) {
      throw new IllegalArgumentException("the body must be a JSON object");
    }
    return body;
  }

  private static void send(RoutingContext context, int status, ObjectNode body) {
    Answer answer = Answer.json(status, body);
    answer.headers().forEach(context.response()::putHeader);
    context.response().setStatusCode(status).end(answer.body());
  }
}
