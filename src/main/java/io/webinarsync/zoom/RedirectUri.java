package io.webinarsync.zoom;

import java.net.URI;
import java.net.URISyntaxException;
import org.eclipse.microprofile.config.spi.Converter;

/**
 * Reads the address that Zoom sends codes to, as it stands on the app's page: https only, save for
 * addresses of this machine, and without a fragment. Source: RFC 6749, section 3.1.2.
 */
public final class RedirectUri implements Converter<URI> {

  @Override
  public URI convert(String value) {
    URI url = parsed(value.strip());
    if (url.getHost() == null || url.getRawUserInfo() != null || url.getRawFragment() != null) {
      throw refused("is not one such as https://sync.example.com/connections/callback");
    }
    if (!ServiceUrl.isProtected(url)) {
      throw refused("would be sent codes in the clear; set it to an https address");
    }
    return url;
  }

  private static URI parsed(String value) {
    try {
      return new URI(value);
    } catch (URISyntaxException e) {
      throw refused("is not one such as https://sync.example.com/connections/callback");
    }
  }

  private static IllegalArgumentException refused(String reason) {
    return new IllegalArgumentException("The configured redirect address " + reason);
  }
}
