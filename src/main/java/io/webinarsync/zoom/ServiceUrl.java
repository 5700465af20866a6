package io.webinarsync.zoom;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.spi.Converter;

/**
 * Reads the address of a service that is sent tokens and secrets, and refuses one that would send
 * them in the clear: https only, save for addresses of this machine.
 */
public final class ServiceUrl implements Converter<URI> {

  private static final Pattern LOOPBACK =
      Pattern.compile("localhost|127(\\.\\d{1,3}){3}|\\[::1]|\\[0:0:0:0:0:0:0:1]");

  @Override
  public URI convert(String value) {
    URI url = parsed(value.strip().replaceAll("/+$", ""));
    if (url.getHost() == null || url.getRawUserInfo() != null || url.getRawQuery() != null) {
      throw refused(
          "is not the address of a service; set it to one such as https://api.zoom.us/v2");
    }
    if (!isProtected(url)) {
      throw refused("would send tokens in the clear; set it to an https address");
    }
    return url;
  }

  /** Whether what is sent there can be read by nobody on the way. */
  static boolean isProtected(URI url) {
    return "https".equals(url.getScheme())
        || ("http".equals(url.getScheme()) && LOOPBACK.matcher(url.getHost()).matches());
  }

  private static URI parsed(String value) {
    try {
      return new URI(value);
    } catch (URISyntaxException e) {
      throw refused("is not an address; set it to one such as https://api.zoom.us/v2");
    }
  }

  /** Without the value, into which someone may have put a password. */
  private static IllegalArgumentException refused(String reason) {
    return new IllegalArgumentException("The configured address of Zoom " + reason);
  }
}
