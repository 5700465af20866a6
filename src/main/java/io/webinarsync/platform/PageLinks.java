package io.webinarsync.platform;

import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Gives every {@link Page} that is not the last a link to the next one. The link is relative to the
 * service's address, which a proxy may know by another name. Source: RFC 8288.
 */
class PageLinks {

  @ServerResponseFilter
  void link(ContainerResponseContext answer, UriInfo uri) {
    if (answer.getEntity() instanceof Page<?> page && page.next() != null) {
      answer.getHeaders().add(HttpHeaders.LINK, "<" + next(uri, page.next()) + ">; rel=\"next\"");
    }
  }

  private static String next(UriInfo asked, String cursor) {
    URI next = asked.getRequestUriBuilder().replaceQueryParam("cursor", cursor).build();
    return next.getRawPath() + "?" + next.getRawQuery();
  }
}
