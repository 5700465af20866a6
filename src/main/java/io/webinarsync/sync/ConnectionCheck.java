package io.webinarsync.sync;

import io.webinarsync.connections.TokenFormats;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What works of a connection, and what is missing.
 *
 * @param tokenFormats in which form its secrets are stored
 * @param streams the scopes of each stream
 * @param hosts who can have webinars
 */
@Schema(name = "ConnectionCheck", description = "What works of a connection, and what is missing.")
record ConnectionCheck(
    TokenCheck token, TokenFormats tokenFormats, List<StreamCheck> streams, HostsCheck hosts) {

  /**
   * Whether Zoom takes the connection's token.
   *
   * @param code HTTP status and Zoom's code; null where it works
   * @param message why it does not work; null where it does
   */
  @Schema(name = "TokenCheck")
  record TokenCheck(boolean works, @Nullable String code, @Nullable String message) {

    static final TokenCheck WORKS = new TokenCheck(true, null, null);
  }

  /**
   * The scopes of a stream, each without {@code :admin}.
   *
   * @param readable whether none is missing; null where Zoom does not say what it granted
   */
  @Schema(name = "StreamCheck")
  record StreamCheck(
      @Schema(examples = "registrants") String stream,
      @Nullable Boolean readable,
      List<String> present,
      List<String> missing) {}

  /**
   * The account's hosts.
   *
   * @param total active users with an id; null where they could not be listed
   * @param asked how many of them were asked for their webinars
   * @param withoutAddOn ids of those asked who lack the webinar add-on
   */
  @Schema(name = "HostsCheck")
  record HostsCheck(@Nullable Integer total, int asked, List<String> withoutAddOn) {

    static final HostsCheck UNKNOWN = new HostsCheck(null, 0, List.of());
  }
}
