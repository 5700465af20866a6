package io.webinarsync.connections;

import java.util.UUID;

/**
 * What other features need to know of a connection.
 *
 * @param id its id
 * @param name what its owner calls it
 * @param active whether its owner wants it to be used
 * @param status {@code active}, {@code expired}, {@code revoked}, {@code reauth_required} or {@code
 *     error}; the last may be used, for the next token that Zoom gives ends it
 */
public record ConnectionSummary(UUID id, String name, boolean active, String status) {

  /** Whether a person must go through Zoom's consent before it can be used. */
  public boolean needsReauthorisation() {
    return status.equals("reauth_required") || status.equals("revoked");
  }
}
