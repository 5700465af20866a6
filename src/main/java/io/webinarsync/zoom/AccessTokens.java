package io.webinarsync.zoom;

import io.smallrye.mutiny.Uni;
import java.util.UUID;

/**
 * Where the client finds the token for a call. Owned here and implemented by {@code connections},
 * so that the client knows neither the database nor where a token comes from.
 */
public interface AccessTokens {

  /**
   * A token that is valid for at least five more minutes where Zoom can be reached, from the cache
   * or newly fetched.
   *
   * @return fails with {@link ZoomException} where Zoom refuses to give one
   */
  Uni<AccessToken> current(UUID connectionId);

  /**
   * A token other than the one that Zoom has just rejected. Calls that meet the same rejection
   * share one request.
   */
  Uni<AccessToken> renewed(UUID connectionId, AccessToken rejected);
}
