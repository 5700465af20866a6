package io.webinarsync.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.vertx.core.buffer.Buffer;
import java.net.URLEncoder;
import java.util.Map;

/**
 * {@code GET /oauth/authorize}: stands in for the consent page and consents at once, or denies
 * where the address says {@code deny=true}, as a person may. Source: RFC 6749, section 4.1, and RFC
 * 7636.
 */
final class AuthorizeOperation implements Operation {

  private final Consents consents;

  AuthorizeOperation(Consents consents) {
    this.consents = consents;
  }

  @Override
  public Answer answer(ZoomRequest request) {
    checkAddressee(request);
    if (!request.parameter("response_type").equals("code")) {
      return sentBack(request, "error=unsupported_response_type");
    }
    if (!isHashed(request)) {
      return sentBack(request, "error=invalid_request");
    }
    return request.parameter("deny").equals("true")
        ? sentBack(request, "error=access_denied")
        : sentBack(request, "code=" + encoded(code(request)));
  }

  /** Where these are wrong nobody is sent anywhere. */
  private void checkAddressee(ZoomRequest request) {
    if (!consents.app().hasId(request.parameter("client_id"))) {
      throw OAuthClient.refusal(400, "invalid_client", "Invalid client_id");
    }
    if (!request.parameter("redirect_uri").matches("https?://[^\\s#]+")) {
      throw OAuthClient.refusal(400, "invalid_request", "Invalid redirect url");
    }
  }

  private static boolean isHashed(ZoomRequest request) {
    return request.parameter("code_challenge").isEmpty()
        || request.parameter("code_challenge_method").equals("S256");
  }

  private String code(ZoomRequest request) {
    return consents.given(request.parameter("redirect_uri"), request.parameter("code_challenge"));
  }

  private static Answer sentBack(ZoomRequest request, String outcome) {
    String address = request.parameter("redirect_uri");
    String state = request.parameter("state");
    String location =
        address
            + (address.contains("?") ? "&" : "?")
            + outcome
            + (state.isEmpty() ? "" : "&state=" + encoded(state));
    return new Answer(302, Map.of("Location", location), Buffer.buffer());
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, UTF_8);
  }
}
