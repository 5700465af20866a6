package io.webinarsync.zoom;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What Zoom's token endpoint gave. Never shows its tokens in text.
 *
 * @param token the access token
 * @param refreshToken what the next one is asked with, once; null where Zoom gave none
 * @param scopes what it allows; empty where Zoom did not say
 * @param apiUrl where the account's API is, https and under zoom.us; null where Zoom named none or
 *     one that is not to be trusted
 */
public record TokenGrant(
    AccessToken token,
    @Nullable String refreshToken,
    List<String> scopes,
    @Nullable String apiUrl) {

  private static final long USUAL_SECONDS = 3600;
  private static final Pattern TRUSTED =
      Pattern.compile("https://([a-z0-9-]+\\.)*zoom\\.us(:443)?(/[^@\\s]*)?");

  /**
   * The grant in that body.
   *
   * @throws ZoomException that is transient where there is no token in it
   */
  static TokenGrant of(ObjectNode body, Instant now) {
    Fields fields = new Fields(body);
    String token = fields.text("access_token");
    if (token == null) {
      throw new ZoomException(Unavailable.unreadable());
    }
    long seconds = fields.wholeNumber("expires_in").orElse(USUAL_SECONDS);
    return new TokenGrant(
        new AccessToken(token, now.plusSeconds(seconds)),
        fields.text("refresh_token"),
        scopes(fields.text("scope")),
        trusted(fields.text("api_url")));
  }

  private static List<String> scopes(@Nullable String scope) {
    return scope == null ? List.of() : List.of(scope.strip().split("[\\s,]+"));
  }

  private static @Nullable String trusted(@Nullable String url) {
    return url != null && TRUSTED.matcher(url).matches() ? url : null;
  }

  @Override
  public String toString() {
    return "TokenGrant[" + token + ", scopes=" + scopes + "]";
  }
}
