package io.webinarsync.security;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import io.webinarsync.platform.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import java.util.Set;

/**
 * Refuses what a page of another site has a browser ask for, before anything is done: the browser
 * would add a session, or the service asks nobody who they are. It is told by what browsers say
 * themselves and no page can change. Programs say none of it and are not concerned; nor is a
 * request with a bearer token, which no browser adds by itself.
 */
@ApplicationScoped
class CrossSiteRequests {

  private static final int BEFORE_WHO_IS_ASKED = 250;

  private static final Set<HttpMethod> SAFE =
      Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS, HttpMethod.TRACE);

  private static final Set<String> OWN = Set.of("same-origin", "none");

  void register(@Observes Filters filters) {
    filters.register(CrossSiteRequests::check, BEFORE_WHO_IS_ASKED);
  }

  private static void check(RoutingContext context) {
    HttpServerRequest request = context.request();
    if (SAFE.contains(request.method()) || hasToken(request) || isOwn(request)) {
      context.next();
    } else {
      context.fail(
          ProblemType.CROSS_SITE.problem(
              "The browser says that a page of another site asks. Use this service's own pages, or"
                  + " a program with a token."));
    }
  }

  /** Any other authorisation is one that a browser may have kept and add by itself. */
  private static boolean hasToken(HttpServerRequest request) {
    String authorization = request.getHeader("Authorization");
    return authorization != null && authorization.regionMatches(true, 0, "Bearer ", 0, 7);
  }

  /** Where a browser says nothing of the site, which it does over plain HTTP, its origin tells. */
  private static boolean isOwn(HttpServerRequest request) {
    return Optional.ofNullable(request.getHeader("Sec-Fetch-Site"))
        .map(OWN::contains)
        .or(
            () ->
                Optional.ofNullable(request.getHeader("Origin"))
                    .map(origin -> Origin.isOf(origin, request.authority())))
        .orElse(true);
  }
}
