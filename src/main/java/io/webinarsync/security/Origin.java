package io.webinarsync.security;

import io.vertx.core.net.HostAndPort;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where a browser's page comes from. Source: RFC 6454, section 7. */
final class Origin {

  private Origin() {}

  /**
   * Whether a page of this origin is one of the host that was asked. The scheme is left aside: a
   * proxy may have changed it.
   *
   * @param origin as a browser sends it; {@code null} in letters is of nobody
   * @param asked absent where the request names no host
   */
  static boolean isOf(String origin, @Nullable HostAndPort asked) {
    return asked != null
        && parsed(origin)
            .filter(page -> page.getHost() != null && page.getHost().equalsIgnoreCase(asked.host()))
            .filter(page -> port(page, page.getPort()) == port(page, asked.port()))
            .isPresent();
  }

  private static Optional<URI> parsed(String origin) {
    try {
      return Optional.of(new URI(origin));
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  private static int port(URI page, int written) {
    return written > 0 ? written : "https".equals(page.getScheme()) ? 443 : 80;
  }
}
