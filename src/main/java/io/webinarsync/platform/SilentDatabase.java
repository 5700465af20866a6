package io.webinarsync.platform;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.jboss.logging.Logger;

/**
 * Answers 503 within two seconds where the database neither answers nor fails: a request that is
 * still without an answer after a while asks it the simplest of questions, on a connection of its
 * own. Where that is answered the request only waits for its turn, or for something else, and is
 * left alone. So is a stream: a browser's EventSource takes a 503 for the end.
 */
@ApplicationScoped
class SilentDatabase {

  private static final Logger LOG = Logger.getLogger(SilentDatabase.class);

  private static final int BEFORE_THE_RESOURCES = 10;
  private static final long MILLIS_BETWEEN_QUESTIONS = 750;
  private static final Duration PATIENCE = Duration.ofMillis(600);
  private static final Duration ANSWER_SERVES = Duration.ofMillis(500);

  private static final String DETAIL =
      "The database gives no answer. Ask again in a few seconds; what is asked for with the same"
          + " Idempotency-Key is done once.";

  private final Uni<Void> question;

  SilentDatabase(DatabaseConnections database) {
    question =
        Uni.createFrom()
            .completionStage(database::aside)
            .chain(SilentDatabase::ask)
            .ifNoItem()
            .after(PATIENCE)
            .fail()
            .memoize()
            .forFixedDuration(ANSWER_SERVES);
  }

  /** A database that refuses answers too: whoever waits for it hears that himself. */
  private static Uni<Void> ask(Pool database) {
    return Uni.createFrom()
        .completionStage(() -> database.query("select 1").execute().toCompletionStage())
        .replaceWithVoid()
        .onFailure(PgException.class)
        .recoverWithNull();
  }

  void register(@Observes Filters filters) {
    filters.register(this::watch, BEFORE_THE_RESOURCES);
  }

  private void watch(RoutingContext request) {
    if (isWatched(request.normalizedPath())) {
      long timer =
          request.vertx().setPeriodic(MILLIS_BETWEEN_QUESTIONS, late -> ask(request, late));
      request.addEndHandler(end -> request.vertx().cancelTimer(timer));
    }
    request.next();
  }

  private static boolean isWatched(String path) {
    return !path.startsWith("/q/") && !path.endsWith("/events");
  }

  private void ask(RoutingContext request, long timer) {
    HttpServerResponse response = request.response();
    if (response.headWritten() || response.closed()) {
      request.vertx().cancelTimer(timer);
      return;
    }
    question
        .emitOn(CallerContext.current())
        .subscribe()
        .with(answer -> {}, silence -> giveUp(request));
  }

  private static void giveUp(RoutingContext request) {
    if (!request.response().headWritten() && !request.response().closed()) {
      LOG.warn("The database gives no answer in time");
      request.fail(ProblemType.DATABASE_AWAY.problem(DETAIL).withHeader("Retry-After", "5"));
    }
  }
}
