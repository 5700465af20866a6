package io.webinarsync.security;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What opens one stream once, in the place of a token.
 *
 * @param ticket 256 random bits, for the query parameter {@code ticket}
 * @param expiresAt 30 seconds after it was issued
 */
@Schema(name = "StreamTicket", description = "Opens one stream once, in the place of a token.")
public record StreamTicket(
    @Schema(examples = "kW3v0bJm1Vn0Yk2f6gq1n7T4o9Xc5Z8aR2sD0eUhLpQ") String ticket,
    Instant expiresAt) {

  /** Says nothing of the ticket: what is printed may end in a log. */
  @Override
  public String toString() {
    return "StreamTicket until " + expiresAt;
  }
}
