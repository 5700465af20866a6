package io.webinarsync.zoom;

import java.net.URI;

/**
 * What a person's consent at Zoom gave. Never shows itself in text.
 *
 * @param code Zoom's code, good once and for five minutes
 * @param verifier what proves that the consent was asked for here. Source: RFC 7636.
 * @param redirectUri where Zoom sent the code
 */
public record AuthorizationCode(String code, String verifier, URI redirectUri) {

  @Override
  public String toString() {
    return "AuthorizationCode[hidden]";
  }
}
